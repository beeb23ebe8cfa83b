#!/usr/bin/env node
// The commands are built with the plugin; this file only names them for npm.
require('../dist/cli').run(process.argv);
