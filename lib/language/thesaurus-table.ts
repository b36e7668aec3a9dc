// The JSON is made by bench/gate/build-thesaurus.ts from WordNet 3.1 (Princeton University, WordNet licence). It is no
// TypeScript so that Node reads it in two milliseconds instead of stripping types from it.
import table from './thesaurus-table.json' with { type: 'json' }

/** Lines of a stem and the synsets its words commonly mean, in base 36. */
export const stemSenses: string = table.stemSenses
/** The hypernyms of noun synset 0, 1, 2, … in base 36. */
export const synsetParents: string = table.synsetParents
/** Lines of a stem and the stems derived from it. */
export const derivedStems: string = table.derivedStems
/** Lines of a stem and the stems that exclude it. */
export const antonymStems: string = table.antonymStems
