// Tries newslint as a gate in scratch repositories, with the real git: fixes as diffs. Each check is a scene of its own;
// the last line counts them. Needs git.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const dll = resolve('src/NewsLint.Cli/bin/Release/net10.0/newslint.dll');
const seeds = resolve('seeds');
const faulty = 'The mayor said the the vote would go ahead.\n';
const mended = 'The mayor said the vote would go ahead.\n';

/** A folder with a git repository, which goes when the scene is over. */
class Scene {
  constructor() {
    this.root = mkdtempSync(join(tmpdir(), 'newslint-gate-'));
    this.git('init', '-q', '-b', 'main');
    this.git('config', 'user.name', 'A. Editor');
    this.git('config', 'user.email', 'editor@newsroom.example');
    this.git('config', 'core.autocrlf', 'false');
  }

  run(command, args, { cwd = this.root, input, env = {}, code = 0 } = {}) {
    const done = spawnSync(command, args, { cwd, input, env: { ...process.env, ...env }, maxBuffer: 1 << 28 });
    if (done.error) throw done.error;
    const text = `${done.stdout}${done.stderr}`;
    if (done.status !== code) throw new Error(`${command} ${args.join(' ')} answers ${done.status}, not ${code}\n${text}`);
    return { out: done.stdout, text };
  }

  git(...args) {
    return this.run('git', args).out.toString();
  }

  newslint(code, ...args) {
    return this.run('dotnet', [dll, ...args], { code });
  }

  write(name, content) {
    mkdirSync(dirname(join(this.root, name)), { recursive: true });
    writeFileSync(join(this.root, name), content);
  }

  read(name) {
    return readFileSync(join(this.root, name));
  }
}

function same(was, wanted, what) {
  if (!Buffer.from(was).equals(Buffer.from(wanted))) throw new Error(`${what} is\n${was}\nnot\n${wanted}`);
}

const scenes = {
  'git apply takes the diff of a dry run, and gives what --fix gives'(scene) {
    const utf16 = (text) => Buffer.from(`\ufeff${text}`, 'utf16le');
    const long = Array.from({ length: 40 }, (_, i) => (i % 13 === 5 ? `Line ${i}: the the vote.` : `Line ${i}.`)).join('\n');
    const files = {
      'plain.txt': long,
      'crlf.txt': long.replaceAll('\n', '\r\n') + '\r\n',
      'mark.txt': `\ufeff${faulty}`,
      'wide.txt': utf16(`${faulty}${long}\n`),
      'latin.txt': Buffer.concat([Buffer.from('A caf\xe9.\n', 'latin1'), Buffer.from(faulty)]),
      'with blank.md': faulty,
      "with ' quote.txt": faulty,
      'with " quote.txt': faulty,
      'Zürich/東京.txt': faulty.trimEnd(),
    };
    scene.write('.editorconfig', 'root = true\n[latin.txt]\ncharset = latin1\n');
    for (const [name, content] of Object.entries(files)) scene.write(name, content);
    const { out } = scene.newslint(0, '.', '--fix', '--dry-run');
    for (const [name, content] of Object.entries(files)) same(scene.read(name), content, `${name} after the dry run`);
    scene.newslint(0, '.', '--fix');
    const after = Object.fromEntries(Object.keys(files).map((name) => [name, scene.read(name)]));
    for (const [name, content] of Object.entries(files)) scene.write(name, content);
    scene.run('git', ['apply'], { input: out });
    for (const name of Object.keys(files)) same(scene.read(name), after[name], name);
    // A path is relative to the folder in which newslint was started.
    scene.write('desk/a.txt', faulty);
    const below = scene.run('dotnet', [dll, 'a.txt', '--fix', '--dry-run'], { cwd: join(scene.root, 'desk') });
    scene.run('git', ['apply'], { cwd: join(scene.root, 'desk'), input: below.out });
    same(scene.read('desk/a.txt'), mended, 'desk/a.txt');
  },

  'all fixes of the seeds are applied at once: a second run finds no more, and no line without a finding is touched'(scene) {
    scene.run('cp', ['-r', seeds, join(scene.root, 'seeds')]);
    scene.git('add', '-A');
    const lines = new Set();
    for (const line of scene.newslint(1, 'seeds', '--format', 'json').out.toString().trim().split('\n')) {
      const { file, fix } = JSON.parse(line);
      for (const edit of fix?.safe ? fix.edits : []) for (let at = edit.line; at <= edit.end_line; at++) lines.add(`${file}:${at}`);
    }
    scene.newslint(1, 'seeds', '--fix');
    const touched = [];
    let file;
    for (const line of scene.git('diff', '-U0', '--no-prefix').split('\n')) {
      file = /^--- (.*)/.exec(line)?.[1] ?? file;
      const hunk = /^@@ -(\d+)(?:,(\d+))? /.exec(line);
      for (let at = 0; hunk && at < Number(hunk[2] ?? 1); at++) touched.push(`${file}:${Number(hunk[1]) + at}`);
    }
    if (touched.length === 0 || touched.some((line) => !lines.has(line))) throw new Error(`fixes are offered for ${[...lines]} and made in ${touched}`);
    const before = scene.git('diff');
    const { text } = scene.newslint(1, 'seeds', '--fix');
    if (!text.includes('applied 0 fixes in 0 files') || text.includes('can be fixed by --fix')) throw new Error(text);
    same(scene.git('diff'), before, 'the second run');
  },
};

let failed = 0;
for (const [name, play] of Object.entries(scenes)) {
  const scene = new Scene();
  try {
    play(scene);
    console.log(`ok    ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAIL  ${name}\n${String(error.stack).replace(/^/gm, '      ')}`);
  }
  rmSync(scene.root, { recursive: true, force: true });
}
console.log(`${Object.keys(scenes).length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
