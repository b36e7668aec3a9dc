/**
 * The first person that a text names by two names ("Jed McCaleb"), none of the `names` of entries; undefined without one. What
 * is written like a person's name but is an organisation, a month or a place is told by the words that such names have.
 */
export function findPerson(text: string, names: readonly string[] = []): string | undefined {
  return [...text.matchAll(NAMES)]
    .filter(([run]) => !NO_PERSON.test(run))
    .map(([, found = '']) => found)
    .find(found => !names.some(name => name.includes(found) || found.includes(name)))
}

// What follows is part of the name: "Sky Computing Lab" is no Sky Computing.
const NAMES = /\b(\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}*\p{Lu}?\p{Ll}+\b)(?: \p{Lu}[\p{L}]+)*/gu
const NO_PERSON =
  /\b(?:Park|Cloud|Network|Capital|Equity|Fund|Group|Labs?|Mission|University|Foundation|Partners|Services?|Global|Center|Review|Series|Class|Hugging|Intellect|Energy|Council|Bank|January|February|March|April|June|July|August|September|October|November|December|New|North|South|United|Abu|San)\b/
