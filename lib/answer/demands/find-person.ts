/**
 * The first person that a text names by two names ("Jed McCaleb"), none of the `names` of entries; undefined without one. What
 * is written like a person's name but is an organisation, a month or a place is told by the words that such names have.
 */
export function findPerson(text: string, names: readonly string[] = []): string | undefined {
  return [...text.matchAll(NAMES)]
    .filter(([run, found = '']) => !ORGANISATION.test(run) && !TIME_OR_PLACE.test(found))
    .map(([, found = '']) => found)
    .find(found => !names.some(name => name.includes(found) || found.includes(name)))
}

// With initials and particles between: "J. R. Smith", "Guido van Rossum". What follows is part of the name: "Sky Computing Lab"
// is no Sky Computing.
const NAMES =
  /(?<![\p{L}-])((?:\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?|\p{Lu}\.)(?: \p{Lu}\.| (?:van|von|de|da|di|del|der|bin|ibn|al|el))* \p{Lu}\p{Ll}*\p{Lu}?\p{Ll}+)(?!\p{L})(?: \p{Lu}\p{L}+)*/gu
const ORGANISATION =
  /\b(?:Park|Cloud|Network|Capital|Equity|Fund|Group|Labs?|Mission|University|Foundation|Partners|Platforms?|Services?|Center|Review|Series|Class|Subnet|Licen[cs]e|Hugging|Intellect|Energy|Council|Bank|Core|Units?|Corporation|Company|Division|Business|Ministry|Department|Agency|Institute|Association|Alliance|Holdings?|Ventures?|Technologies|Systems|Software|Digital|Independent)\b/
const TIME_OR_PLACE =
  /\b(?:January|February|March|April|June|July|August|September|October|November|December|Global|New|North|South|United|Abu|San|Silicon|Valley)\b/
