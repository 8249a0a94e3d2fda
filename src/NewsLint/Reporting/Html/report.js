// Filters, and opening the article that a link leads to. Without a script the page shows all.
(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('script');
  const find = (id) => document.getElementById(id);
  const articles = [...document.querySelectorAll('.article')];
  const notes = [...document.querySelectorAll('.note')];
  const levels = [...document.querySelectorAll('input[data-level]')];
  const rule = find('rule');
  const words = find('words');
  const found = find('found');
  const shown = find('shown');
  const texts = articles.map((article) => article.querySelector('summary').textContent.toLowerCase());

  const filter = () => {
    const on = new Set(levels.filter((level) => level.checked).map((level) => level.dataset.level));
    const wanted = words.value.trim().toLowerCase();
    const off = new Set();
    let count = 0;
    articles.forEach((article, i) => {
      const isMeant = texts[i].includes(wanted);
      let own = 0;
      for (const note of article.querySelectorAll('.note')) {
        const isShown = on.has(note.dataset.level) && (!rule.value || rule.value === note.dataset.rule);
        note.hidden = !isShown;
        if (isShown) own++;
        else off.add(note.id.slice(1));
      }
      for (const mark of article.querySelectorAll('mark[data-f]')) mark.classList.toggle('off', mark.dataset.f.split(' ').every((f) => off.has(f)));
      article.hidden = !isMeant || (found.checked && own === 0);
      if (isMeant) count += own;
    });
    shown.textContent = `${count} of ${notes.length} findings are shown`;
  };
  if (levels.length > 0) {
    for (const control of [...levels, rule, words, found]) control.addEventListener('input', filter);
    filter();
  }
  find('differing')?.addEventListener('input', (event) => root.classList.toggle('only-differing', event.target.checked));

  const open = () => {
    const target = location.hash.length > 1 && find(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let at = target; at; at = at.parentElement) {
      if (at.tagName === 'DETAILS') at.open = true;
      at.hidden = false;
    }
    const place = target.classList.contains('article') ? target.querySelector('summary') : target;
    place.scrollIntoView({ block: place === target ? 'center' : 'start' });
    place.focus({ preventScroll: true });
  };
  addEventListener('hashchange', open);
  // A link to the place that was opened last does not change the address.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.hash === location.hash) open();
  });
  if (location.hash) open();

  let closed = [];
  addEventListener('beforeprint', () => {
    closed = articles.filter((article) => !article.open && article.querySelector('.note'));
    for (const article of closed) article.open = true;
  });
  addEventListener('afterprint', () => {
    for (const article of closed) article.open = false;
  });
})();
