/**
 * Makes an element. Properties that begin with `on` are listeners; what is null or false is left out.
 *
 * @param {string} tag
 * @param {Record<string, unknown>} properties
 * @param {...(Node | string | null)} children
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name in element) element[name] = value;
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null));
  return element;
}

/** Waits until nothing has been asked for a while, in milliseconds. */
export function debounce(action, wait = 180) {
  let timer;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...values), wait);
  };
}
