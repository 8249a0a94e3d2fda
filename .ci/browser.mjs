// Opens reports in Debian's Chromium: filters, the jump from a cell to its place, the keyboard alone, no message on the console,
// accessibility by axe-core, hostile text that stays text, and the time that a large report takes.
// newslint.dll, a folder for work. Ends with "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [dll, folder] = process.argv.slice(2).map((path) => resolve(path));
const axe = readFileSync(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
let passed = 0;
let failed = 0;

function newslint(cwd, ...args) {
  const run = spawnSync('dotnet', [dll, ...args], { cwd, encoding: 'utf8' });
  if (run.status > 1) throw new Error(`newslint ${args.join(' ')} answers ${run.status}: ${run.stderr}`);
}

async function check(name, test) {
  try {
    await test();
    passed++;
    console.log(`ok    ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAIL  ${name}\n      ${String(error.stack ?? error).replaceAll('\n', '\n      ')}`);
  }
}

function same(is, wanted, what) {
  if (JSON.stringify(is) !== JSON.stringify(wanted)) throw new Error(`${what}: ${JSON.stringify(is)}, not ${JSON.stringify(wanted)}`);
}

const ferry = {
  'a.txt': 'Fire on ferry hurts 14\n\nFourteen people were hurt on Tuesday when fire broke out on the ferry Maid of Skerry in Anson Sound, the coastguard said.\n\n"We saw smoke from the stern and the captain told everyone to go to the upper deck," said Maureen Kessler, 41, a teacher.\n\nThe Maid of Skerry was built in 1989, the the owner said.\n',
  'b.txt': 'Sixteen hurt in ferry blaze\n\nA fire on the ferry Maid of Skerry in Anson Sound hurt 16 people on Tuesday morning, the coastguard said.\n\n"We saw smoke from the stern and the captain told everyone to go to the lower deck," said Maureen Kessler, 41, a teacher.\n\nThe Maid of Skerry was built in 1998.\n',
};
const hostile = '</style></script><script>document.title = "taken"</script><img src=x onerror="document.title = 1"> <a href="javascript:alert(1)">the the</a> \u202Eevil\u202C';
const page = (name) => pathToFileURL(join(folder, name)).href;

rmSync(folder, { recursive: true, force: true });
for (const name of ['ferry', 'hostile', 'many']) mkdirSync(join(folder, name), { recursive: true });
for (const [name, text] of Object.entries(ferry)) writeFileSync(join(folder, 'ferry', name), text);
writeFileSync(join(folder, 'hostile', '"><script>x.txt'), `${hostile}\n\nThe mayor said the the ${hostile} vote was over.\n`);
for (let i = 0; i < 1000; i++) {
  const paragraph = (k) => `On day ${i} the harbour board of town ${i} met ${k + 2} times, and ${k % 6 === 0 ? 'and ' : ''}its chairman said: "The pier of town ${i} will open in part ${k}."\n`;
  writeFileSync(join(folder, 'many', `${i}.txt`), `Board of town ${i} meets\n\n${Array.from({ length: 24 }, (_, k) => paragraph(k)).join('\n')}`);
}
newslint(folder, 'ferry', '--format', 'html', '--output', 'ferry.html');
newslint(folder, 'compare', 'ferry', '--format', 'html', '--output', 'compare.html');
newslint(folder, 'verify', 'ferry/b.txt', '--source', 'ferry/a.txt', '--format', 'html', '--output', 'verify.html');
newslint(folder, 'hostile', '--format', 'html', '--output', 'hostile.html');
newslint(folder, 'many', '--no-stories', '--format', 'html', '--output', 'many.html');
newslint(process.cwd(), 'seeds', '--format', 'html', '--output', join(folder, 'seeds.html'));

// As root, Chromium has no sandbox; the pages are our own.
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
async function open(name, options = {}) {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
  tab.said = [];
  tab.on('console', (message) => tab.said.push(`${message.type()}: ${message.text()}`));
  tab.on('pageerror', (error) => tab.said.push(error.message));
  tab.on('request', (request) => { if (!/^(file|data):/.test(request.url())) tab.said.push(`asks for ${request.url()}`); });
  // The words that follow the element which a link leads to.
  await tab.addInitScript(() => {
    globalThis.wordsAt = () => {
      let at = document.activeElement;
      while (at?.classList.contains('place')) at = at.nextElementSibling;
      return at?.textContent;
    };
  });
  await tab.goto(page(name));
  return tab;
}
const shownNotes = (tab) => tab.locator('.note:visible').count();

await check('the filters of a report leave what is asked for', async () => {
  const tab = await open('ferry.html');
  const all = await shownNotes(tab);
  const warnings = await tab.locator('.note.warning').count();
  if (all <= warnings || warnings === 0) throw new Error(`${all} findings, ${warnings} warnings`);
  await tab.getByLabel('suggestions', { exact: true }).uncheck();
  await tab.getByLabel('errors', { exact: true }).uncheck();
  same(await shownNotes(tab), warnings, 'warnings');
  same(await tab.locator('#shown').textContent(), `${warnings} of ${all} findings are shown`, 'the count');
  await tab.locator('#rule').selectOption('NL5004');
  same(await shownNotes(tab), 1, 'findings of NL5004');
  await tab.getByLabel('only articles with findings').check();
  same(await tab.locator('details.article:visible').count(), 1, 'articles');
  await tab.getByLabel('in articles with').fill('nowhere');
  same(await tab.locator('details.article:visible').count(), 0, 'articles with other words');
  same(tab.said, [], 'the console');
  await tab.close();
});

await check('a cell of a ledger leads to its place', async () => {
  const tab = await open('compare.html');
  for (const details of await tab.locator('details.article').all()) await details.evaluate((element) => { element.open = false; });
  await tab.locator('.ledger').getByRole('link', { name: '1998', exact: true }).click();
  same(await tab.evaluate(() => wordsAt()), '1998', 'the words at the place');
  same(await tab.evaluate(() => document.activeElement.closest('details').querySelector('.path').textContent), 'ferry/b.txt', 'the article');
  const box = await tab.locator('.fact', { hasText: '1998' }).boundingBox();
  if (box.y < 0 || box.y > 900) throw new Error(`the place is out of sight: ${box.y}`);
  same(tab.said, [], 'the console');
  await tab.close();
});

await check('different words of a quotation are aligned and marked', async () => {
  const tab = await open('compare.html');
  same(await tab.locator('.quotation mark').allTextContents(), ['upper', 'lower'], 'the marked words');
  await tab.close();
});

await check('the keyboard alone reaches a place and a filter', async () => {
  const tab = await open('ferry.html');
  await tab.keyboard.press('Tab');
  same(await tab.evaluate(() => document.activeElement.textContent), 'Skip to the report', 'the first stop');
  await tab.keyboard.press('Enter');
  for (let i = 0; i < 80; i++) {
    await tab.keyboard.press('Tab');
    if (await tab.evaluate(() => document.activeElement.dataset?.level === 'warning')) break;
  }
  await tab.keyboard.press('Space');
  same(await tab.locator('.note.warning:visible').count(), 0, 'warnings after the space bar');
  for (let i = 0; i < 80 && !(await tab.evaluate(() => document.activeElement.matches('.ledger td a'))); i++) await tab.keyboard.press('Tab');
  const words = await tab.evaluate(() => document.activeElement.textContent);
  await tab.keyboard.press('Enter');
  same(await tab.evaluate(() => wordsAt()), words, 'the words at the place');
  await tab.close();
});

for (const [name, options] of [['ferry.html', {}], ['compare.html', { colorScheme: 'dark' }], ['verify.html', {}], ['seeds.html', {}], ['seeds.html', { colorScheme: 'dark', viewport: { width: 400, height: 800 } }]]) {
  await check(`${name} ${JSON.stringify(options)}: axe-core finds nothing, the console is silent`, async () => {
    const tab = await open(name, { ...options, bypassCSP: true });
    await tab.evaluate(axe);
    const { violations } = await tab.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
    same(violations.map((v) => `${v.id}: ${v.nodes[0].html.slice(0, 200)} ${v.nodes[0].failureSummary}`), [], 'violations');
    same(tab.said, [], 'the console');
    await tab.close();
  });
}

await check('no part of the page is wider than a narrow window', async () => {
  const tab = await open('seeds.html', { viewport: { width: 380, height: 800 } });
  same(await tab.evaluate(() => document.documentElement.scrollWidth), 380, 'width');
  await tab.close();
});

await check('hostile text stays text', async () => {
  const tab = await open('hostile.html');
  if ((await tab.title()).includes('taken')) throw new Error('a script of the article ran');
  same(await tab.locator('img').count(), 0, 'pictures');
  same(await tab.locator('a:not([href^="#"])').count(), 0, 'links that lead out');
  same(await tab.locator('script').count(), 1, 'scripts');
  if (!(await tab.locator('.headline').textContent()).includes('<script>')) throw new Error('the words are lost');
  same(tab.said, [], 'the console');
  await tab.close();
});

await check('a report on 1,000 articles is below 15 MB and opens in two seconds', async () => {
  const size = statSync(join(folder, 'many.html')).size / 1e6;
  const tab = await open('many.html');
  const times = await tab.evaluate(() => performance.getEntriesByType('navigation')[0].loadEventEnd);
  console.log(`note: ${size.toFixed(1)} MB, ${Math.round(times)} ms`);
  if (size > 15) throw new Error(`${size} MB`);
  // A busy machine takes longer; a report that lays out all its articles takes many times as long.
  if (times > 8000) throw new Error(`${times} ms`);
  await tab.close();
});

await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
