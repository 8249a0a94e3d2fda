// Tries newslint as a gate in scratch repositories, with the real git and the real pre-commit: fixes as diffs, hooks, what is staged,
// bad input. Each check is a scene of its own; the last line counts them. Needs git.
//   gate.mjs              newslint as it was built
//   gate.mjs FOLDER       the tool that is installed in a folder, and pre-commit (Debian's)
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Scene, dll, faulty, holds, mended, places, same, seeds, tools } from './scene.mjs';

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

  'the hook refuses a staged fault in the first commit of a repository, and takes the mended article'(scene) {
    scene.newslint(0, 'hook', 'install');
    scene.write('a.txt', faulty);
    scene.git('add', '-A');
    holds(places(scene.commit(1)) === 'a.txt:1 NL5004', 'the fault is not named');
    scene.write('a.txt', mended);
    scene.git('add', '-A');
    scene.commit();
    scene.write('code.c', 'the the\n');
    scene.git('add', '-A');
    // Other files do not start newslint at all.
    scene.run('git', ['commit', '-q', '-m', 'Code'], { env: { PATH: '/usr/bin:/bin' } });
    scene.write('b.txt', mended);
    scene.git('add', '-A');
    const { text } = scene.run('git', ['commit', '-q', '-m', 'Copy'], { code: 1, env: { PATH: '/usr/bin:/bin' } });
    holds(text.includes('does not find newslint'), text);
  },

  'what is staged counts, not what lies in the work tree: a partly staged file'(scene) {
    scene.write('a.txt', 'One.\n\nTwo.\n');
    scene.git('add', '-A');
    scene.commit();
    scene.write('a.txt', 'One.\n\nHe came to the the door.\n');
    scene.git('add', '-A');
    scene.write('a.txt', 'He saw the the end.\n\nTwo.\n');
    same(places(scene.newslint(1, '--staged').text), 'a.txt:3 NL5004', 'the report');
    scene.write('a.txt', 'He saw the the end.\n\nTwo.\n');
    scene.git('add', '-A');
    scene.run('rm', ['a.txt']);
    same(places(scene.newslint(1, '--staged').text), 'a.txt:1 NL5004', 'the report without a file');
  },

  'only changed lines count, also in a renamed file, and what a change causes elsewhere'(scene) {
    const story = (first, last) => `${first}\n\n${Array.from({ length: 20 }, (_, i) => `Paragraph ${i} of of the story.`).join('\n\n')}\n\n${last}\n`;
    scene.write('a.txt', story('The council met.', 'It was late.'));
    scene.git('add', '-A');
    scene.commit();
    same(places(scene.newslint(0, '--staged').text), '', 'the report of nothing');
    scene.git('mv', 'a.txt', 'b.txt');
    same(places(scene.newslint(0, '--staged').text), '', 'the report of a renamed file');
    scene.write('b.txt', story('The council met met.', 'It was late.'));
    scene.git('add', '-A');
    same(places(scene.newslint(1, '--staged').text), 'b.txt:1 NL5004', 'the report of a renamed and changed file');
    scene.git('commit', '-q', '-m', 'Renamed');
    scene.write('b.txt', story('The council met met.', 'He said: “It was late.'));
    scene.git('add', '-A');
    same(places(scene.newslint(1, '--staged', '--select', 'NL5004,NL3002').text), 'b.txt:43 NL3002', 'the report of a changed last line');
  },

  'a contradiction counts if either side was changed'(scene) {
    const told = (figure) => `NORBURY — The council said on Monday that the new bridge will cost ${figure} million.\n\nThe vote was close.\n\nThe new bridge will cost $4.2 million, the council said.\n`;
    scene.write('a.txt', told('$4.2'));
    scene.git('add', '-A');
    scene.commit();
    scene.newslint(0, '--staged');
    scene.write('a.txt', told('$5.7'));
    scene.git('add', '-A');
    const { text } = scene.newslint(1, '--staged', '--select', 'NL2001', '--fail-on', 'suggestion');
    holds(text.includes('NL2001') && text.includes('$4.2 million') && text.includes('$5.7 million'), text);
  },

  'a staged article is checked against the committed articles of its story, as they were committed'(scene) {
    scene.run('cp', ['-r', seeds, join(scene.root, 'week')]);
    scene.git('add', '-A');
    scene.commit();
    const all = places(scene.newslint(1, 'week', '--select', 'NL2003,NL3006').text).split(', ');
    const [name] = /^week\/.*?(?=:)/.exec(all[0]);
    scene.git('rm', '-q', '--cached', name);
    scene.git('commit', '-q', '-m', 'Without it');
    scene.git('add', '-A');
    // What lies in the work tree, and is neither staged nor committed, is not looked at.
    for (const file of scene.git('ls-files', 'week').trim().split('\n')) if (file !== name) scene.write(file, 'Nothing.\n');
    same(places(scene.newslint(0, '--staged', '--select', 'NL2003,NL3006').text), '', 'the report without context');
    same(places(scene.newslint(1, '--staged', '--select', 'NL2003,NL3006', '--context', 'week').text), all.filter((place) => place.startsWith(name)).join(', '), 'the report with context');
  },

  'a merge answers for what neither side has'(scene) {
    scene.write('a.txt', 'One.\n\nTwo.\n\nThree.\n');
    scene.git('add', '-A');
    scene.commit();
    scene.git('switch', '-q', '-c', 'side');
    scene.write('a.txt', 'He saw the the end.\n\nTwo, by the side.\n\nThree.\n');
    scene.write('new.txt', faulty);
    scene.git('add', '-A');
    scene.commit();
    scene.git('switch', '-q', 'main');
    scene.write('a.txt', 'One.\n\nTwo, by main.\n\nShe took it to the the end.\n');
    scene.git('add', '-A');
    scene.commit();
    scene.run('git', ['merge', '-q', 'side'], { code: 1 });
    scene.write('a.txt', 'He saw the the end.\n\nTwo, by by both.\n\nShe took it to the the end.\n');
    scene.git('add', '-A');
    scene.newslint(0, 'hook', 'install');
    same(places(scene.commit(1)), 'a.txt:3 NL5004', 'the report of the merge');
    scene.write('a.txt', 'He saw the the end.\n\nTwo, by both.\n\nShe took it to the the end.\n');
    scene.git('add', '-A');
    scene.commit();
  },

  'names with blanks, quotes and letters beyond ASCII'(scene) {
    const names = ['a b.txt', "it's.txt", 'say "so".txt', 'Zürich/東京.md', '-x.txt', ':(top).txt', 'back\\slash.txt'];
    for (const name of names) scene.write(name, faulty);
    scene.git('add', '-A');
    const { text } = scene.newslint(1, '--staged', '--format', 'json');
    same(text.trim().split('\n').flatMap((line) => (line.startsWith('{') ? JSON.parse(line).file : [])).sort().join('|'), [...names].sort().join('|'), 'the files');
    scene.newslint(1, '--staged', 'Zürich');
    scene.newslint(0, '--staged', 'elsewhere/../Zürich/..', '--select', 'NL1');
    scene.newslint(3, '--staged', 'gone.txt');
    const below = scene.run('dotnet', [dll, '--staged', '東京.md'], { cwd: join(scene.root, 'Zürich'), code: 1 });
    same(places(below.text), '東京.md:1 NL5004', 'the report from a folder below');
  },

  '--since a branch reports what was changed since it was left, staged or not, and new files'(scene) {
    scene.write('a.txt', 'He saw the the end.\n\nTwo.\n');
    scene.git('add', '-A');
    scene.commit();
    scene.git('switch', '-q', '-c', 'desk');
    scene.write('a.txt', 'He saw the the end.\n\nHe came to the the door.\n');
    scene.git('commit', '-q', '-a', '-m', 'Desk');
    scene.git('switch', '-q', 'main');
    scene.write('a.txt', 'He saw the the very end.\n\nTwo.\n');
    scene.git('commit', '-q', '-a', '-m', 'Main');
    scene.git('switch', '-q', 'desk');
    scene.write('b.txt', faulty);
    same(places(scene.newslint(1, '--since', 'main').text), 'a.txt:3 NL5004, b.txt:1 NL5004', 'the report');
    same(places(scene.newslint(1, '--since', 'main', '--staged').text), 'a.txt:3 NL5004', 'the report of what is staged');
    const { text } = scene.newslint(2, '--since', 'nowhere');
    same(text, 'newslint: --since: there is no revision nowhere\n', 'the error');
  },

  'the hook is written where git looks for it, never over another, and only ours goes'(scene) {
    const other = '#!/bin/sh\nexit 0\n';
    scene.write('.git/hooks/pre-commit', other);
    holds(scene.newslint(2, 'hook', 'install').text.includes('is another\'s'), 'no refusal');
    scene.newslint(2, 'hook', 'uninstall');
    same(scene.read('.git/hooks/pre-commit'), other, 'the other hook');
    scene.git('config', 'core.hooksPath', 'house hooks');
    scene.newslint(0, 'hook', 'install', '--', '--fail-on', 'error', "it's");
    holds(scene.read('house hooks/pre-commit').includes(`newslint --staged --context . '--fail-on' 'error' 'it'\\''s'`), 'no options');
    scene.newslint(0, 'hook', 'install');
    scene.newslint(0, 'hook', 'uninstall');
    holds(!existsSync(join(scene.root, 'house hooks/pre-commit')), 'the hook stays');
    scene.newslint(0, 'hook', 'uninstall');
    scene.git('config', '--unset', 'core.hooksPath');
    scene.run('rm', [join(scene.root, '.git/hooks/pre-commit')]);
    scene.git('commit', '-q', '--allow-empty', '-m', 'First');
    scene.git('worktree', 'add', '-q', 'tree');
    scene.run('dotnet', [dll, 'hook', 'install'], { cwd: join(scene.root, 'tree') });
    scene.write('tree/a.txt', faulty);
    scene.run('git', ['add', '-A'], { cwd: join(scene.root, 'tree') });
    const { text } = scene.run('git', ['commit', '-q', '-m', 'Copy'], { cwd: join(scene.root, 'tree'), code: 1, env: scene.path });
    same(places(text), 'a.txt:1 NL5004', 'the report in the worktree');
  },

  'a full disk, an output that cannot be, input that cannot be read: a line each, and the exit code'(scene) {
    scene.write('a.txt', faulty);
    const told = (code, command, line) => {
      const { text } = scene.run('bash', ['-c', `newslint ${command}`], { code, env: scene.path });
      if (!text.split('\n').includes(`newslint: ${line}`)) throw new Error(text);
    };
    for (const format of ['console', 'sarif', 'json', 'github']) {
      told(2, `a.txt --format ${format} --output /dev/full`, '--output: /dev/full cannot be written: No space left on device');
      told(2, `a.txt --format ${format} >/dev/full`, 'standard output cannot be written: No space left on device');
    }
    told(2, 'a.txt --fix --dry-run >/dev/full', 'standard output cannot be written: No space left on device');
    told(2, 'a.txt --output nowhere/a.sarif', '--output: there is no folder nowhere');
    told(3, '/proc/self/mem --as text', `${'../'.repeat(scene.root.split('/').length - 1)}proc/self/mem cannot be read: Input/output error`);
    scene.write('none/a.html', '');
    told(0, 'none', 'note: there is no .txt or Markdown file to read');
    same(scene.run('ls', ['-A']).out, '.git\na.txt\nnone\n', 'the folder');
  },

  'the workflow of the README logs what is open, and fails a pull request by what it changes'(scene) {
    const [, workflow] = /```yaml\nname: newslint\n(.*?)```/s.exec(readFileSync('README.md', 'utf8'));
    const [all, changed] = [...workflow.matchAll(/- run: (newslint .*)/g)].map(([, line]) => line);
    const step = (code, line) => scene.run('bash', ['-c', line], { code, env: { ...scene.path, GITHUB_BASE_REF: 'main' } });
    holds(/fetch-depth: 0/.test(workflow) && /security-events: write/.test(workflow), workflow);
    scene.write('a.md', `${faulty}\n<!-- newslint-disable-next-line NL5004 -- sung -->\nIt was the the end.\n\nTwo.\n`);
    scene.git('add', '-A');
    scene.commit();
    scene.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    scene.git('switch', '-q', '-c', 'desk');
    scene.write('b.txt', mended);
    scene.git('add', '-A');
    scene.commit();
    step(0, changed);
    scene.write('a.md', scene.read('a.md').toString().replace('Two.', 'He came to the the door.'));
    scene.git('commit', '-q', '-a', '-m', 'Desk');
    step(0, all);
    const { results } = JSON.parse(scene.read('newslint.sarif')).runs[0];
    same(results.map((r) => r.locations[0].physicalLocation.region.startLine).join(), '1,6', 'the lines of the log');
    same(step(1, changed).out.toString().match(/^::warning file=a.md,line=\d+/gm).join(), '::warning file=a.md,line=6', 'the annotations');
  },

  'errors name the file, and never the key of a text that the build leaves out'(scene) {
    const long = 'n'.repeat(300);
    scene.write('a.txt', mended);
    scene.write('b.txt/c.txt', mended);
    mkdirSync(join(scene.root, 'house'));
    symlinkSync('nowhere', join(scene.root, 'house/rule.yml'));
    scene.write('ours/d.txt', mended);
    scene.write('ours/.editorconfig', 'root = true\n[*]\nnewslint_rules = ../house\n');
    rmSync(join(scene.root, '.git/hooks'), { recursive: true });
    scene.write('.git/hooks', '');
    const told = (code, names, ...args) => {
      const { text } = scene.newslint(code, ...args);
      const line = text.split('\n').find((told) => told.startsWith('newslint: '));
      holds(line?.includes(names) && !/\b[A-Z][A-Za-z]*_[A-Z]/.test(text) && !text.includes('internal error'), text);
    };
    told(2, 'house/rule.yml cannot be read: ', 'a.txt', '--rules', 'house');
    told(2, 'ours/.editorconfig:3: newslint_rules: house/rule.yml cannot be read: ', 'ours/d.txt');
    told(2, 'house/rule.yml cannot be read: ', 'test', 'house');
    told(2, 'nn cannot be written: its path is too long', 'a.txt', '--output', long);
    told(2, 'hooks/pre-commit cannot be written: a file is in the way', 'hook', 'install');
  },

  'git missing, no repository'(scene) {
    scene.write('a.txt', mended);
    const dotnet = scene.run('sh', ['-c', 'readlink -f "$(command -v dotnet)"']).out.toString().trim();
    same(scene.run(dotnet, [dll, '--staged'], { code: 2, env: { PATH: '/nowhere' } }).text, 'newslint: git is not installed, or not on the path\n', 'the error');
    scene.run('rm', ['-r', '.git']);
    for (const args of [['--staged'], ['--since', 'HEAD'], ['hook', 'install']]) {
      const { text } = scene.run('dotnet', [dll, ...args], { code: 2, env: { GIT_CEILING_DIRECTORIES: tmpdir() } });
      same(text, `newslint: ${args[0]}: ${scene.root} is in no git repository\n`, 'the error');
    }
  },
};

const installed = {
  'newslint seeds/, as a user writes it, with the installed tool'(scene) {
    scene.run('cp', ['-r', seeds, join(scene.root, 'seeds')]);
    const { text } = scene.run('newslint', ['seeds/'], { code: 1, env: scene.path });
    holds(places(text).includes('seeds/000_2fd056353259c73a.txt:'), text);
  },

  'the hook of the installed tool answers in 0.4 s for one article, where other work does not slow it down'(scene) {
    scene.run('newslint', ['hook', 'install'], { env: scene.path });
    scene.write('a.txt', readFileSync(join(seeds, '000_2fd056353259c73a.txt')));
    scene.git('add', '-A');
    const needed = Array.from({ length: 5 }, () => {
      const { text } = scene.run('bash', ['-c', 'TIMEFORMAT="%R %U %S"; time .git/hooks/pre-commit >/dev/null 2>&1; true'], { env: { ...scene.path, LC_ALL: 'C' } });
      const [real, user, system] = text.trim().split(' ').map(Number);
      return { real, processor: user + system };
    });
    const best = (key) => Math.min(...needed.map((run) => run[key]));
    console.log(`note: ${best('real').toFixed(2)} s, of the processor ${best('processor').toFixed(2)} s`);
    // On a busy machine neither clock tells much: this fails when a start has become half as slow again.
    holds(best('real') < 0.4 || best('processor') < 0.6, JSON.stringify(needed));
  },

  'pre-commit with the tool that is installed'(scene) {
    preCommit(scene, 'newslint-system');
  },

  'pre-commit with a tool that it makes itself'(scene) {
    preCommit(scene, 'newslint');
  },
};

/** The project as a repository that pre-commit can clone: what would be committed of it. */
function source(scene) {
  const left = /(^|\/)(bin|obj|\.git|node_modules|TestResults)$/;
  const folder = join(scene.root, '.source');
  for (const name of ['.editorconfig', '.pre-commit-hooks.yaml', 'README.md', 'LICENSE', 'global.json', 'Lint.sln', 'Directory.Build.props', 'Directory.Packages.props', 'src', 'tests', 'rules', 'seeds'])
    cpSync(name, join(folder, name), { recursive: true, filter: (path) => !left.test(path) });
  const git = (...args) => scene.run('git', ['-c', 'user.name=A', '-c', 'user.email=a@newsroom.example', ...args], { cwd: folder }).out.toString().trim();
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'Source');
  return { folder, revision: git('rev-parse', 'HEAD') };
}

function preCommit(scene, id) {
  const { folder, revision } = source(scene);
  // The analyzers have run over the source before; a variable is a property of the build.
  const env = { ...scene.path, PRE_COMMIT_HOME: join(scene.root, '.home'), RunAnalyzers: 'false', PRE_COMMIT_COLOR: 'never' };
  const commit = (code) => scene.run('git', ['commit', '-q', '-m', 'Copy'], { code, env }).text;
  scene.write('.gitignore', '.source\n.home\n');
  scene.write('.pre-commit-config.yaml', JSON.stringify({ repos: [{ repo: folder, rev: revision, hooks: [{ id }] }] }));
  scene.run('pre-commit', ['install'], { env });
  scene.write('code.c', 'the the\n');
  // To pre-commit this is plain text, and to newslint no copy.
  scene.write('LICENSE', faulty);
  scene.git('add', '-A');
  const other = commit(0);
  holds(/no files to check.*Skipped/.test(other), other);
  scene.write('a.txt', faulty);
  scene.git('add', '-A');
  const refused = commit(1);
  same(places(refused), 'a.txt:1 NL5004', `the report ${refused}`);
  scene.write('a.txt', mended);
  scene.git('add', '-A');
  // What is not staged pre-commit hides.
  scene.write('a.txt', faulty);
  commit(0);
  same(scene.read('a.txt'), faulty, 'the work tree');
  const { text } = scene.run('pre-commit', ['run', '--all-files'], { env, code: 1 });
  same(places(text), 'a.txt:1 NL5004', 'the report on all files');

  // At a commit: the changed lines, as they are staged, and nothing else; which is what the hook of git says.
  const told = (last) => `${faulty}\nThe vote was close.\n\n${last}\n`;
  scene.write('a.txt', told('It was over.'));
  scene.write('b.md', faulty);
  scene.git('add', '-A');
  scene.run('git', ['commit', '-q', '--no-verify', '-m', 'Old faults']);
  scene.write('a.txt', told('It was at the the end.'));
  scene.git('add', '-A');
  scene.write('a.txt', 'In the the work tree.\n');
  const hook = scene.run('newslint', ['--staged', '--context', '.'], { env: scene.path, code: 1 });
  same(places(hook.text), 'a.txt:5 NL5004', 'the report of the hook of git');
  same(places(commit(1)), places(hook.text), 'the report of pre-commit');
  scene.write('a.txt', told('It was over, at last.'));
  scene.git('add', '-A');
  commit(0);
  // Where nothing is staged, the files that are named are checked, as a whole.
  const run = (code, ...args) => places(scene.run('pre-commit', ['run', ...args], { env, code }).text);
  same(run(1, '--all-files'), 'a.txt:1 NL5004, b.md:1 NL5004', 'the report on all files');
  same(run(1, '--from-ref', 'HEAD~1', '--to-ref', 'HEAD'), 'a.txt:1 NL5004', 'the report between two commits');
  same(run(1, '--files', 'b.md'), 'b.md:1 NL5004', 'the report on a file that is named');
  same(run(0), '', 'the report on nothing staged');
}

let failed = 0;
const played = tools ? installed : scenes;
for (const [name, play] of Object.entries(played)) {
  const scene = new Scene();
  try {
    play(scene);
    console.log(`ok    ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAIL  ${name}\n${String(error.stack).replace(/^/gm, '      ')}`);
  }
  scene.end();
}
console.log(`${Object.keys(played).length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
