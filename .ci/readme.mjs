// Makes the generated parts of the README: the picture of a run and the table of rules. Without --write it only says what is out of date.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { draw } from './picture.mjs';

const dll = 'src/NewsLint.Cli/bin/Release/net10.0/newslint.dll';

function newslint(...args) {
  const run = spawnSync('dotnet', [dll, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  if (run.status > 1 || run.status === null) throw new Error(`newslint ${args.join(' ')}: ${run.stderr}`);
  return run.stdout;
}

function table() {
  const rows = JSON.parse(newslint('rules', '--format', 'json')).map((rule) =>
    `| [${rule.id}](${rule.path}) | ${rule.title.replaceAll('|', '\\|')} | ${rule.level} | ${rule.fix ? 'yes' : ''} |`);
  return ['| id | what it reports | level | fix |', '|---|---|---|---|', ...rows].join('\n');
}

const before = readFileSync('README.md', 'utf8');
const after = before.replace(/(<!-- rules: .*? -->\n)[^]*?(<!-- end of rules -->)/, (_, head, tail) => `${head}${table()}\n${tail}`);

// The picture's command stands in its alternative text.
const [, command, picture] = /!\[\$ newslint (.*?)\]\((.*?\.svg)\)/.exec(before);
const drawn = draw(`newslint ${command}`, newslint(...command.split(' '), '--color', 'always'));

const parts = [['README.md', before, after], [picture, existsSync(picture) ? readFileSync(picture, 'utf8') : '', drawn]];
let stale = 0;
for (const [file, was, is] of parts) {
  if (was === is) continue;
  if (process.argv.includes('--write')) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, is);
    console.log(`${file} is written`);
  } else {
    stale++;
    console.log(`${file} is out of date: node .ci/readme.mjs --write`);
  }
}
process.exit(stale ? 1 : 0);
