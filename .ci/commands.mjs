// Runs the commands of the README and of CONTRIBUTING.md that stand in blocks marked sh, each as written, from the repository's root.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

// What .ci/run does anyway, or what takes an hour.
const leftOut = [/^dotnet test -c Release$/, /PublishAot/, /^\.ci\/run$/, /NewsLint\.(Benchmarks|Tests)/, /tests\/Mutants/, /readme\.mjs --write/];
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
if (count === 0) console.log('there is no command to try');
process.exit(wrong || count === 0 ? 1 : 0);
