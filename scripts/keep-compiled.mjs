// Loaded before a tool's own code (`node --import`): keeps what Node compiles and strips of types, so that the next start
// reads it instead. Without a folder to write to, Node compiles as ever.
import { enableCompileCache } from 'node:module'

enableCompileCache()
