// Holds the schema of rule files against files that the loader accepts and files that it refuses; the tests in .NET say which these are.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';

const dll = join(process.cwd(), 'src/NewsLint.Cli/bin/Release/net10.0/newslint.dll');
const validate = new Ajv({ allowUnionTypes: true, allErrors: true, strictTypes: false, strictTuples: false }).compile(JSON.parse(readFileSync('rules/rule.schema.json', 'utf8')));

// What a schema cannot say: whether a regular expression is right, whether two values fit each other and what another file holds.
const loaderOnly = [
  /^(too many values|value by number)/, /^(bracket|class|nothing to repeat|two repetitions|range|counts|group|named group|unknown (escape|property|construct)|single backslash|raw broken|exception broken|swap broken|edit broken)/,
  /^bounds the wrong way round$/, /^sequence of nothing but what must not be$/, /^own rule with a value that is not given$/, /^taken from a list/, /^added to a list as a mapping$/,
  /^figure with (an unknown unit|a range the wrong way round|a form that is no pattern)$/, /^name with a title and without$/, /^date with an unknown form$/, /^story with one form$/,
];
// Keys that newslint does not have: the loader makes a note of them and leaves out the rule.
const notSupported = /\/(Passive|Readability)\.yml$/;

let wrong = 0;
let count = 0;
function complain(text) {
  wrong++;
  console.log(text);
}

function accepts(name, text) {
  count++;
  if (!validate(parse(text))) complain(`${name} is refused: ${validate.errors.map((e) => `${e.instancePath || '/'} ${e.message} ${JSON.stringify(e.params)}`).join('; ')}`);
}

function rulesIn(folder) {
  return readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.yml') && !/(^|[\\/])presets[\\/]/.test(name)).map((name) => `${folder}/${name}`.replaceAll('\\', '/')).sort();
}

for (const file of rulesIn('rules')) {
  const text = readFileSync(file, 'utf8');
  accepts(file, text);
  if (!text.startsWith('# yaml-language-server: $schema=../rule.schema.json\n')) complain(`${file} does not name the schema in its first line`);
}
for (const file of rulesIn('tests/NewsLint.Tests/Checks/FactRules/rules')) accepts(file, readFileSync(file, 'utf8'));
for (const file of rulesIn('tests/NewsLint.Tests/Checks/Declarative/styles')) if (!notSupported.test(file)) accepts(file, readFileSync(file, 'utf8'));

const folder = mkdtempSync(join(tmpdir(), 'newslint-'));
for (const check of ['existence', 'substitution', 'occurrence', 'repetition', 'consistency', 'conditional', 'capitalization', 'sequence', 'figure', 'quotation', 'name', 'date', 'story']) {
  const made = spawnSync('dotnet', [dll, 'rules', 'new', `house/${check}.yml`, '--check', check], { cwd: folder, encoding: 'utf8' });
  if (made.status !== 0) complain(made.stderr);
}
for (const file of rulesIn(join(folder, 'house'))) accepts(file, readFileSync(file, 'utf8'));
rmSync(folder, { recursive: true });

for (const entry of `\n${readFileSync('tests/NewsLint.Tests/Rulebook/malformed.txt', 'utf8')}`.split('\n# ').slice(1)) {
  count++;
  const name = entry.slice(0, entry.indexOf('\n'));
  let refused;
  try {
    refused = !validate(parse(entry.slice(name.length + 1)));
  } catch {
    refused = true;
  }
  const isLoaders = loaderOnly.some((pattern) => pattern.test(name));
  if (!refused && !isLoaders) complain(`"${name}" is accepted by the schema and refused by the loader`);
  if (refused && isLoaders) complain(`"${name}" is refused by the schema as well: take it off the list`);
}
console.log(`${count} rule files`);
process.exit(wrong || count < 100 ? 1 : 0);
