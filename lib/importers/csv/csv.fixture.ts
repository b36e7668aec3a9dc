/** The files of a small wiki of two entries. */
export const files = {
  'entries.csv': `name,layer,openness,tagline,aliases
Hammer,Tools,open-source,"Drives nails, and pulls them.",Maul; Mallet
Drill,Tools,proprietary,Makes holes.,
`,
  'claims.csv': `entry,facet,text,sources,asOf,status,by,asks
Hammer,Pricing,"A hammer costs $10, with a ""handle"".",manual,2026-03,,,what do I pay; is it dear
hammer,Pricing,A hammer costs $8.,manual,2024,superseded,hammer/pricing-1,
Drill,Limits,A drill needs power.,manual; review,,,,
`,
  'sources.csv': `id,title,url,kind
manual,The manual,https://shed.example/manual,docs
review,A review,https://review.example/drill,blog
`,
}
