#!/usr/bin/env node
// The program of the package. In the repository `npm run -s cli --` does the same.
import './main.ts'
