import { edit, type Kind, replaceOne } from '../cases.ts'

/** Less of what a claim says, without misleading. */
export const faithfulCuts: readonly Kind[] = [
  { name: 'tail dropped', make: edit(text => dropTail(text)) },
  {
    name: 'parenthesis dropped',
    make: edit(text => {
      const next = text.replace(/ \([^)]*\)/, '')
      return next === text ? null : next
    }),
  },
  {
    name: 'appositive dropped',
    make: edit(text => {
      const next = text.replace(
        /^([^,]+), (?:released|reported|called|published|announced|out|described|a|an|the|which|who|based|on|from) [^,]+, (?=\w+s\b|is|are|was|were|has|had)/,
        '$1 ',
      )
      return next === text ? null : next
    }),
  },
  {
    name: 'adjective dropped',
    make: edit((text, pick) =>
      replaceOne(
        text,
        /\b(?:separate|original|redesigned|custom|independent|physical|malicious|small|official|standard|serious|fixed-size|hardened|popular|common|long|simple|recurrent|traditional|modern|careful|direct) (?=[a-z])/g,
        pick,
        () => '',
      ),
    ),
  },
  {
    name: 'clause split',
    make: edit(text => {
      const at = text.search(/[;:] /)
      if (at < 0) return null
      const left = text.slice(0, at)
      const right = text.slice(at + 2)
      return text[at] === ';' ? `${left}. ${right.charAt(0).toUpperCase()}${right.slice(1)}` : `${left}.`
    }),
  },
  {
    name: 'list shortened',
    make: edit(text => {
      const next = text.replace(
        /([A-Z][\w.]*), ([A-Z][\w.]*(?: [A-Z]\w*)*)(,? (?:and|or) [A-Z][\w.]*)(?=[ .,])/,
        '$1$3',
      )
      return next === text || /\b(?:three|four|five|respectively|each|both)\b/.test(text) ? null : next
    }),
  },
  {
    name: 'verb phrase dropped',
    make: edit(text => {
      const found =
        /^([^,;:]+?) and (?:is|are|was|has|uses|makes|runs|publishes|pays|places|offers|provides|gives|takes|sells|rents|lists|needs|supports|charges|accepts|keeps|supplies|labels|penalises|released|hosts|reserves|holds|can) [^,;:]+\.$/.exec(
          text,
        )
      return found && !/\b(?:both|between|either)\b/.test(text) ? `${found[1]}.` : null
    }),
  },
  {
    name: 'closing remark dropped',
    make: edit(text => {
      const found =
        /^([^;:]{30,}?), (?:using|leaving|making|with|which|a|an|the|starting|written|released|called|published) [^,;:]+\.$/.exec(
          text,
        )
      return found && !/\b(?:not|only|according|as of|if|unless)\b/i.test(text) && !/,/.test(found[1] ?? '')
        ? `${found[1]}.`
        : null
    }),
  },
  {
    name: 'among others',
    make: edit(text => {
      const found =
        /\b(?:such as|including) ([\w.-]+(?: [\w-]+)?), ([\w.-]+(?: [\w-]+)?)(?:, [^,.;]+?)*(?:,? and|,? or) [^,.;]+\.$/.exec(
          text,
        )
      return found ? `${text.slice(0, found.index)}including ${found[1]} and ${found[2]}.` : null
    }),
  },
]

/** Cuts a comment off at the last comma or semicolon, unless it conditions, hedges or belongs to a list. */
function dropTail(text: string): string | null {
  const at = Math.max(text.lastIndexOf(', '), text.lastIndexOf('; '))
  if (at < 25) return null
  const tail = text.slice(at + 2)
  if (
    /^(?:and [A-Z]|or |as |per |according|unless|if|until|when|only|but only|not |except|[A-Z0-9$]|and \d)/.test(
      tail,
    )
  )
    return null
  const head = text.slice(0, at)
  if (
    !/\b(?:is|are|was|were|has|have|had|can|\w{3,}s|\w{3,}ed|ran|put|lost|sold|bought|drew|ended)\b/.test(
      head,
    ) ||
    (head.match(/,/g) ?? []).length > 0
  )
    return null
  return `${head}.`
}
