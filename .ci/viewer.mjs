// Opens SARIF logs in Microsoft's viewer, the web component that Azure DevOps shows: each result is a row with its file, rule, message and
// snippet, the finding is what the snippet marks, and each related place is a link to file, line and column.
// newslint.dll, a folder for work. Ends with "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';

const [dll, folder] = process.argv.slice(2).map((path) => resolve(path));
const script = (path) => ({ content: readFileSync(new URL(`node_modules/${path}`, import.meta.url), 'utf8') });
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
// The viewer makes a link of a place only if the log says where its files are kept.
const repository = 'https://dev.azure.com/house/wire/_git/wire';
let passed = 0;
let failed = 0;

rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, 'odd'), { recursive: true });
const odd = 'The mayor said the the vote was over.\n\n東京 cafe\u0301 \u{1D7D9}: they sang of of the town & <b>the the</b> river.\n\nThe bridge cost $5 million\u00A0, he said.\n';
for (const [name, text] of Object.entries({ 'a b & c.txt': odd, 'lines.txt': odd.replaceAll('\n', '\r\n') })) writeFileSync(join(folder, 'odd', name), text);
writeFileSync(join(folder, 'odd', 'x.txt'), 'Fire on ferry hurts 14\n\nFourteen people were hurt on Tuesday when fire broke out on the ferry Maid of Skerry in Anson Sound, the coastguard said.\n\nThe ferry had 212 people aboard.\n');
writeFileSync(join(folder, 'odd', 'y.txt'), 'Sixteen hurt in ferry blaze\n\nA fire on the ferry Maid of Skerry in Anson Sound hurt 16 people on Tuesday morning, the coastguard said.\n\nThe ferry had 221 people aboard.\n');

function log(cwd, path) {
  const run = spawnSync('dotnet', [dll, path, '--format', 'sarif'], { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.status > 1) throw new Error(`newslint ${path} answers ${run.status}: ${run.stderr}`);
  const sarif = JSON.parse(run.stdout);
  sarif.runs[0].versionControlProvenance = [{ repositoryUri: repository }];
  return sarif;
}

function href(location) { // as the viewer writes the address of a place
  const { artifactLocation, region } = location.physicalLocation;
  const at = { line: region.startLine, lineEnd: region.endLine ?? region.startLine + (region.endColumn ? 0 : 1), lineStartColumn: region.startColumn ?? 1, ...(region.endColumn && { lineEndColumn: region.endColumn }) };
  return `${repository}?path=${encodeURIComponent(artifactLocation.uri)}${Object.entries(at).map(([name, value]) => `&${name}=${value}`).join('')}`;
}

const plain = (text) => text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\s+/g, ' ').trim();

function expected(sarif) { // what each result must show
  const [run] = sarif.runs;
  return run.results.filter((result) => !result.suppressions?.length).map((result) => ({
    rule: `${result.ruleId}: ${run.tool.driver.rules[result.ruleIndex].name}`,
    path: decodeURIComponent(result.locations[0].physicalLocation.artifactLocation.uri),
    place: href(result.locations[0]),
    message: plain(result.message.text),
    marked: result.locations[0].physicalLocation.region.snippet.text.replace(/\s+/g, ' ').trim(),
    related: [...result.message.text.matchAll(/\]\((\d+)\)/g)].map(([, id]) => href(result.relatedLocations.find((place) => place.id === Number(id)))),
  }));
}

// As root, Chromium has no sandbox; the page is our own.
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });

async function shown(sarif) { // the rows of the viewer
  const tab = await browser.newPage({ viewport: { width: 1600, height: 30000 } });
  const said = [];
  tab.on('pageerror', (error) => said.push(error.message));
  tab.on('request', (request) => { if (!/^(about|data):/.test(request.url())) said.push(`asks for ${request.url()}`); });
  await tab.setContent('<!DOCTYPE html><meta charset="utf-8"><div id="viewer" style="height: 30000px"></div>');
  for (const path of ['react/umd/react.production.min.js', 'react-dom/umd/react-dom.production.min.js', '@microsoft/sarif-web-component/dist/index.js']) await tab.addScriptTag(script(path));
  await tab.evaluate((sarif) => { ReactDOM.render(React.createElement(Viewer, { logs: [sarif] }), document.getElementById('viewer')); }, sarif);
  await tab.locator('.swcSnippet').first().waitFor();
  // Only the first rule is open, and only its first results are shown.
  for (const closed = tab.locator('.ms-Icon--ChevronRightMed:not(.invisible)'); (await closed.count()) > 0;) await closed.first().click();
  for (const all = tab.getByText('Show All'); (await all.count()) > 0;) await all.first().click();
  const rows = await tab.evaluate(() => {
    const words = (element) => element.textContent.replace(/\s+/g, ' ').trim();
    let rule;
    return [...document.querySelectorAll('tr')].flatMap((row) => {
      const [path, details] = row.querySelectorAll('td[aria-colindex]');
      rule = /^(\w+: \D+)\d+$/.exec(words(row))?.[1] ?? rule;
      if (!details?.querySelector('.swcSnippet')) return [];
      return {
        rule,
        path: decodeURIComponent(words(path.querySelector('a'))),
        place: path.querySelector('a').getAttribute('href'),
        message: words(details.firstElementChild),
        // A finding that is its whole line has no mark.
        marked: words(details.querySelector('.swcRegion') ?? details.querySelector('.swcSnippet code:not(.lineNumber)')),
        related: [...details.firstElementChild.querySelectorAll('a')].map((link) => link.getAttribute('href')),
      };
    });
  });
  await tab.close();
  return { rows, said };
}

for (const [name, cwd, path] of [['the seeds', process.cwd(), 'seeds'], ['stories over several files, wide characters and odd names', folder, 'odd']]) {
  try {
    const sarif = log(cwd, path);
    const { rows, said } = await shown(sarif);
    const sorted = (list) => list.map((row) => JSON.stringify(row)).sort();
    const [is, wanted] = [sorted(rows), sorted(expected(sarif))];
    if (wanted.length < 5 || !wanted.some((row) => row.includes(repository))) throw new Error(`the log has too little: ${wanted.length} results`);
    const missing = wanted.filter((row) => !is.includes(row));
    const surplus = is.filter((row) => !wanted.includes(row));
    if (missing.length + surplus.length > 0 || is.length !== wanted.length) throw new Error(`${is.length} rows of ${wanted.length}\nmissing ${missing.slice(0, 3).join('\n  ')}\nsurplus ${surplus.slice(0, 3).join('\n  ')}`);
    if (said.length > 0) throw new Error(said.join('\n'));
    passed++;
    console.log(`ok    Microsoft's viewer shows the log of ${name}: ${rows.length} rows with places, related places and snippets`);
  } catch (error) {
    failed++;
    console.log(`FAIL  Microsoft's viewer, ${name}\n      ${String(error.stack ?? error).replaceAll('\n', '\n      ')}`);
  }
}
await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
