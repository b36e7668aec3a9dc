// Loaded before a tool's own code (`node --import`): reads the settings in .env, where there is one. What the environment
// sets already stays. Node's own option for this says at every start that there is none.
import { existsSync } from 'node:fs'
import { loadEnvFile } from 'node:process'

if (existsSync('.env')) loadEnvFile('.env')
