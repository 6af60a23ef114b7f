// Elements outside of the semantic tree: messages where no session is shown.

/** @param {...string} lines the first is the heading */
export function messageBox(...lines) {
  const box = element('div', { class: 'notice node part-card' });
  lines.forEach((line, index) => {
    const paragraph = element('p', { class: `node ${index === 0 ? 'part-subtitle' : 'part-body'}` });
    paragraph.textContent = line;
    box.append(paragraph);
  });
  return box;
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} attributes
 */
export function element(tag, attributes) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
