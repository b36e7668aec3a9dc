import type { PageWords } from './parse-page.ts'

export const stack: PageWords = { name: 'The Stack', many: 'projects' }

/** A page in the form in which the wiki's pages read. */
export const page = `Table Saw v2.1 is a motor saw by Shed.io, sold in the U.S. since 2020. It costs $900.

Used by carpenters. Limits: it is loud, e.g. 98 dB.
The Stack · Power Tools · Source available
Table Saw (v2 etc.)
A saw with a table.
Sources
- Table Saw Documentation https://docs.saw.example/
- Table Saw on GitHub https://github.com/saw/table
Want a follow-up? Ask the chat about Table Saw (v2 etc.) in context. It will compare to siblings at the same layer and ground every claim in the wiki.
Other projects at the Power Tools layer
2 siblings · ordered open first
- Drill Open source
Makes holes.
- Open Source Lathe Proprietary
Turns wood; closed.
`
