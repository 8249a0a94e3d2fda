// A scratch repository, the commands that are run in it, and what is expected of them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The folder of the tool that is installed; without it, newslint is run as it was built. */
export const tools = process.argv[2] && resolve(process.argv[2]);
export const dll = resolve('src/NewsLint.Cli/bin/Release/net10.0/newslint.dll');
export const seeds = resolve('seeds');
export const faulty = 'The mayor said the the vote would go ahead.\n';
export const mended = 'The mayor said the vote would go ahead.\n';

/** A folder with a git repository, which goes when the scene is over. */
export class Scene {
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

  /** A command `newslint` on the path of git's hooks. */
  get path() {
    this.bin ??= mkdtempSync(join(tmpdir(), 'newslint-bin-'));
    writeFileSync(join(this.bin, 'newslint'), `#!/bin/sh\nexec ${tools ? `'${tools}/newslint'` : `dotnet '${dll}'`} "$@"\n`, { mode: 0o755 });
    return { PATH: `${this.bin}:${process.env.PATH}` };
  }

  /** Commits all that is staged; 1 when a hook refuses. */
  commit(code = 0, ...args) {
    return this.run('git', ['commit', '-q', '-m', 'Copy', ...args], { code, env: this.path }).text;
  }

  end() {
    for (const folder of [this.root, this.bin]) if (folder) rmSync(folder, { recursive: true, force: true });
  }

  read(name) {
    return readFileSync(join(this.root, name));
  }
}

export function same(was, wanted, what) {
  if (!Buffer.from(was).equals(Buffer.from(wanted))) throw new Error(`${what} is\n${was}\nnot\n${wanted}`);
}

export function places(text) {
  return text.split('\n').flatMap((line) => /^(.*?:\d+):\d+: \w+ (\S+)/.exec(line)?.slice(1).join(' ') ?? []).join(', ');
}

export function holds(condition, what) {
  if (!condition) throw new Error(what);
}
