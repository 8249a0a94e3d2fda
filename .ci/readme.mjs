// Makes what is generated: the README's table of rules, the catalogue of rules and the schema of rule files. Without --write it only says what is out of date.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const dll = 'src/NewsLint.Cli/bin/Release/net10.0/newslint.dll';

function newslint(...args) {
  const run = spawnSync('dotnet', [dll, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  if (run.status > 1 || run.status === null) throw new Error(`newslint ${args.join(' ')}: ${run.stderr}`);
  return run.stdout;
}

const rules = JSON.parse(newslint('rules', '--format', 'json'));

function table() {
  const rows = rules.map((rule) =>
    `| [${rule.id}](${rule.path}) | ${rule.title.replaceAll('|', '\\|')} | ${rule.level} | ${rule.fix ? 'yes' : ''} |`);
  return ['| id | what it reports | level | fix |', '|---|---|---|---|', ...rows].join('\n');
}

// The catalogue: by category, what each rule is about and the first paragraph of its description.
function catalogue() {
  const lines = ['# Rules', '', '<!-- made by node .ci/readme.mjs --write -->',
    'Each rule is one YAML file: what it reports, its messages, its level, and examples that are its tests. `newslint explain ID` shows it as a page.',
    '[Write a rule](../docs/writing-rules.md) says how to add your own, or to change one of these.'];
  for (const category of new Set(rules.map((rule) => rule.category))) {
    lines.push('', `## ${category[0].toUpperCase()}${category.slice(1)}`);
    for (const rule of rules.filter((r) => r.category === category)) {
      const summary = rule.description.trim().split(/\n\s*\n/)[0];
      lines.push('', `### [${rule.id}](${rule.path.replace(/^rules\//, '')}) ${rule.title}`, '', `*${rule.level}${rule.fix ? ', with a fix' : ''}*`, '', summary);
    }
  }
  return `${lines.join('\n')}\n`;
}

const before = readFileSync('README.md', 'utf8');
const after = before.replace(/(<!-- rules: .*? -->\n)[^]*?(<!-- end of rules -->)/, (_, head, tail) => `${head}${table()}\n${tail}`);

const is = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const parts = [
  ['README.md', before, after],
  ...[['rules/README.md', catalogue()], ['rules/rule.schema.json', newslint('rules', 'schema')]].map(([file, made]) => [file, is(file), made]),
];
let stale = 0;
for (const [file, was, made] of parts) {
  if (was === made) continue;
  if (process.argv.includes('--write')) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, made);
    console.log(`${file} is written`);
  } else {
    stale++;
    console.log(`${file} is out of date: node .ci/readme.mjs --write`);
  }
}
process.exit(stale ? 1 : 0);
