// Validates SARIF logs by Microsoft's Sarif.Multitool, with GitHub's rules. node .ci/validate.mjs LOG…
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';

// What may remain, and why. Anything else, of whatever level, fails.
const accepted = new Map([
  ['SARIF2002', 'messages are texts, not ids with arguments: a message is made for its place, and no reader composes them'],
  ['SARIF2003', 'no versionControlProvenance: newslint knows nothing of the repository'],
  ['SARIF2006', 'the schema could not be fetched: the check needs no network'],
  ['SARIF2011', 'no context region where a finding is the whole line, or goes over several'],
  ['SARIF2013', 'no embedded file content: the copy stays where it is'],
]);

// The package's own wrapper hands its arguments to a shell and hides the exit code; its install script, which npm may not run, makes this executable.
const tool = createRequire(import.meta.url)(`@microsoft/sarif-multitool-${process.platform}`);
if (process.platform !== 'win32') chmodSync(tool, 0o755);

let wrong = 0;
for (const log of process.argv.slice(2)) {
  const report = `${log}.report`;
  rmSync(report, { force: true });
  const run = spawnSync(tool, ['validate', log, '--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning;Note', '--log', 'ForceOverwrite', '-o', report], {
    encoding: 'utf8',
    // It brings no libicu of its own.
    env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
  });
  // It answers 0 whatever it finds: only the report tells.
  let results;
  try {
    const [only] = JSON.parse(readFileSync(report, 'utf8')).runs;
    results = only.results;
    const troubles = only.invocations?.flatMap((i) => [...(i.toolExecutionNotifications ?? []), ...(i.toolConfigurationNotifications ?? [])]) ?? [];
    for (const trouble of troubles.filter((t) => t.level === 'error')) {
      console.log(`${log}: ${trouble.message.text}`);
      wrong++;
    }
  } catch (error) {
    console.log(`${log}: no report (${error.message})\n${run.stdout}\n${run.stderr}`);
    wrong++;
    continue;
  }
  const remaining = new Map();
  for (const result of results) {
    if (result.level !== 'error' && accepted.has(result.ruleId)) {
      remaining.set(result.ruleId, (remaining.get(result.ruleId) ?? 0) + 1);
      continue;
    }
    wrong++;
    const at = result.locations?.[0]?.physicalLocation?.region?.startLine ?? '?';
    console.log(`${log}:${at}: ${result.level ?? 'warning'} ${result.ruleId} ${result.message.text ?? JSON.stringify(result.message.arguments)}`);
  }
  for (const [rule, count] of remaining) console.log(`note: ${rule} × ${count}: ${accepted.get(rule)}`);
}
process.exit(wrong ? 1 : 0);
