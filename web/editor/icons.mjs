// Draws the icons of the editor's buttons as SVG: the fonts have no such characters.
// Each is 20 by 20, with lines in the colour of the text.

const paths = {
  undo: 'M4 9h8a4 4 0 0 1 0 8H8M7.5 5.5 4 9l3.5 3.5',
  redo: 'M16 9H8a4 4 0 0 0 0 8h4M12.5 5.5 16 9l-3.5 3.5',
  tab: 'M3 10h11M10.5 6.5 14 10l-3.5 3.5M17 5v10',
  comment: 'M7.5 3.5 5.5 16.5M14.5 3.5 12.5 16.5M3.5 7.5h13M3 12.5h13',
  find: 'M8.5 3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM12.5 12.5 17 17',
  smaller: 'M2.5 15 6.5 5l4 10M4 11.5h5M13 10h5',
  larger: 'M2.5 15 6.5 5l4 10M4 11.5h5M13 10h5M15.5 7.5v5',
  next: 'M5 7.5l5 5 5-5',
  previous: 'M5 12.5l5-5 5 5',
  close: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  left: 'M12 5l-5 5 5 5',
  right: 'M8 5l5 5-5 5',
};

/** @typedef {keyof typeof paths} Icon */

const namespace = 'http://www.w3.org/2000/svg';

/** @param {Icon} name */
export function icon(name) {
  const picture = document.createElementNS(namespace, 'svg');
  picture.setAttribute('viewBox', '0 0 20 20');
  picture.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', paths[name]);
  picture.append(path);
  return picture;
}
