// Runs the commands of the README and of CONTRIBUTING.md in blocks marked sh, each as written, from the repository's root;
// follows docs/writing-rules.md and docs/rules-in-csharp.md in empty folders; and runs the script of docs/sources.md.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

// What .ci/run does anyway, or what takes an hour.
const leftOut = [/^dotnet test -c Release$/, /PublishAot/, /^\.ci\/run$/, /NewsLint\.(Benchmarks|Tests)/, /tests\/Mutants/, /PublicAPI/, /NewsLint\.(Fitting|Training)/, /readme\.mjs --write/];
// The README calls the command by its name; here it is the build's, until a line puts the installed one on the path.
let shell = 'newslint() { dotnet src/NewsLint.Cli/bin/Release/net10.0/newslint.dll "$@"; }; ';

// A tool that is installed already stays as it is.
rmSync('bin/tools', { recursive: true, force: true });

let wrong = 0;
let count = 0;
for (const file of ['README.md', 'CONTRIBUTING.md']) {
  for (const [, block] of readFileSync(file, 'utf8').matchAll(/^```sh\n(.*?)^```$/gms)) {
    for (const line of block.split('\n')) {
      const command = line.replace(/\s+#.*$/, '').trim();
      if (!command || leftOut.some((l) => l.test(command))) continue;
      count++;
      if (/^export PATH=/.test(command)) {
        shell = `${command}; `;
        continue;
      }
      const run = spawnSync('bash', ['-c', shell + command], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
      // A run over copy answers 1 when it finds something.
      const isLint = /(newslint|NewsLint\.Cli --) /.test(command);
      if (run.status === 0 || (run.status === 1 && isLint)) continue;
      wrong++;
      console.log(`${file}: ${command}\nanswers ${run.status}\n${run.stdout}${run.stderr}`);
    }
  }
}
// A block whose paragraph ends by naming a file is the content of that file; commands in sh are run; a text right after commands is what they say.
function follow(page) {
  const folder = mkdtempSync(join(tmpdir(), 'newslint-'));
  const call = `newslint() { dotnet ${JSON.stringify(join(process.cwd(), 'src/NewsLint.Cli/bin/Release/net10.0/newslint.dll'))} "$@"; }; `;
  const complain = (text) => {
    wrong++;
    console.log(`${page}: ${text}`);
  };
  let said = null;
  let files = 0;
  for (const [, before, kind, content] of readFileSync(page, 'utf8').matchAll(/([^]*?)^```(\w+)\n([^]*?)^```$/gm)) {
    const file = /`([^`]+)`:\s*$/.exec(before)?.[1];
    if (kind === 'sh') {
      count++;
      // What is trusted here is not trusted by the user.
      const env = { ...process.env, XDG_CONFIG_HOME: join(folder, '.config'), XDG_CACHE_HOME: join(folder, '.cache') };
      const run = spawnSync('bash', ['-c', call + content], { cwd: folder, encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] });
      if (run.status > 1) complain(`${content}answers ${run.status}\n${run.stdout}${run.stderr}`);
      said = run.stdout;
    } else if (kind === 'text' && said !== null && before.trim() === '') {
      if (said !== content) complain(`the page says\n${content}\nand newslint says\n${said}`);
    } else if (kind === 'console') {
      // Commands that need what is not in the folder.
    } else if (file) {
      files++;
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), content);
      said = null;
    } else {
      complain(`it is not said of which file this is the content:\n${content}`);
    }
  }
  rmSync(folder, { recursive: true });
  if (files === 0) complain('it writes no file');
}
follow('docs/writing-rules.md');
follow('docs/rules-in-csharp.md');

// The script of docs/sources.md writes a draft that its sources bear out, and none that they do not.
function summarise(page) {
  const script = /^```sh\n(#!\/bin\/sh\n[^]*?)^```$/m.exec(readFileSync(page, 'utf8'))?.[1] ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'newslint-'));
  const dll = JSON.stringify(join(process.cwd(), 'src/NewsLint.Cli/bin/Release/net10.0/newslint.dll'));
  mkdirSync(join(folder, 'wire'));
  writeFileSync(join(folder, 'wire/a.txt'), 'The board shut the pier on Tuesday. Repairs will cost $12 million, Ada Finch said.\n');
  writeFileSync(join(folder, 'summarise.sh'), script);
  writeFileSync(join(folder, 'newslint'), `#!/bin/sh\nexec dotnet ${dll} "$@"\n`, { mode: 0o755 });
  for (const [cost, status, written] of [['$12 million', 0, true], ['$21 million', 1, false]]) {
    count++;
    rmSync(join(folder, 'draft.md'), { force: true });
    writeFileSync(join(folder, 'summariser'), `#!/bin/sh\necho 'Repairs will cost ${cost}, Ada Finch said.'\n`, { mode: 0o755 });
    const run = spawnSync('sh', ['summarise.sh', 'wire', 'draft.md'], { cwd: folder, encoding: 'utf8', env: { ...process.env, PATH: `${folder}:${process.env.PATH}`, SUMMARISER: './summariser' } });
    if (run.status === status && existsSync(join(folder, 'draft.md')) === written) continue;
    wrong++;
    console.log(`${page}: the script answers ${run.status} to ${cost}\n${run.stdout}${run.stderr}`);
  }
  rmSync(folder, { recursive: true });
}
summarise('docs/sources.md');

if (count === 0) console.log('there is no command to try');
process.exit(wrong || count === 0 ? 1 : 0);
