/**
 * Run in a page: texts whose contrast is below 4.5 to 1, each with its ratio; none where the page is readable (WCAG 2.2, 1.4.3).
 * Every text that is seen is held against the colours behind it, painted one over the other.
 */
export const faintTexts = `(() => {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  const painted = (colours) => {
    brush.clearRect(0, 0, 1, 1);
    for (const colour of colours) { brush.fillStyle = colour; brush.fillRect(0, 0, 1, 1); }
    return brush.getImageData(0, 0, 1, 1).data;
  };
  const luminance = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (node) => (node === null ? [] : [...behind(node.parentElement), getComputedStyle(node).backgroundColor]);
  const faint = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: node, data } = walker.currentNode;
    if (data.trim() === '' || !node.checkVisibility() || node.closest('script, noscript, option')) continue;
    const under = behind(node);
    const [one, other] = [painted(under), painted([...under, getComputedStyle(node).color])].map(luminance);
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (ratio < 4.5) faint.push(node.className + ' ' + data.slice(0, 40) + ' ' + ratio.toFixed(2));
  }
  return faint;
})()`;
