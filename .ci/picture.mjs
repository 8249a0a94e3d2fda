// Draws what a command writes to a terminal as an SVG.

const charWidth = 8.4;
const lineHeight = 19;
const margin = 16;
const colors = { 31: '#ff7b72', 33: '#e3b341', 34: '#79c0ff', 36: '#56d4dd' };

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Cuts a line into stretches of one style, by its ANSI escape sequences. */
function stretches(line) {
  const found = [];
  let style = {};
  let column = 0;
  for (const part of line.split(/(\x1b\[[0-9;]*m)/)) {
    const code = /^\x1b\[([0-9;]*)m$/.exec(part);
    if (code) {
      const numbers = code[1].split(';').map(Number);
      style = numbers.includes(0) ? {} : { bold: numbers.includes(1), dim: numbers.includes(2), color: numbers.map((n) => colors[n]).find(Boolean) };
    } else if (part) {
      found.push({ text: part, column, ...style });
      column += [...part].length;
    }
  }
  return found;
}

/** The SVG of a command and its output. Each stretch is put at its column, so that carets stand right in any font. */
export function draw(command, output) {
  const lines = [`\x1b[2m$\x1b[0m \x1b[1m${command}\x1b[0m`, '', ...output.trimEnd().split('\n')];
  const columns = Math.max(...lines.map((l) => [...l.replace(/\x1b\[[0-9;]*m/g, '')].length));
  const width = Math.ceil(columns * charWidth + 2 * margin);
  const height = lines.length * lineHeight + 2 * margin;
  const rows = lines.flatMap((line, row) =>
    stretches(line).filter((s) => s.text.trim()).map((s) => {
      const lead = s.text.length - s.text.trimStart().length;
      const text = s.text.trim();
      const attributes = [
        `x="${(margin + (s.column + lead) * charWidth).toFixed(1)}"`,
        `y="${margin + row * lineHeight + 14}"`,
        `textLength="${([...text].length * charWidth).toFixed(1)}"`,
        s.color ? `fill="${s.color}"` : s.dim ? 'fill="#8b949e"' : '',
        s.bold ? 'font-weight="bold"' : '',
      ];
      return `  <text ${attributes.filter(Boolean).join(' ')}>${escape(text)}</text>`;
    }));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `  <rect width="${width}" height="${height}" rx="8" fill="#0d1117"/>`,
    '  <g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, \'DejaVu Sans Mono\', monospace" font-size="14" fill="#e6edf3" xml:space="preserve" lengthAdjust="spacingAndGlyphs">',
    ...rows,
    '  </g>',
    '</svg>',
    '',
  ].join('\n');
}
