import { expect, test } from 'vitest';
import type { Pencil } from '../shared/pencil.ts';
import { createRecording } from './recorder.ts';

const recordingOf = () =>
  createRecording({ size: { width: 100, height: 50 }, ids: 'x', font: 'Arial, sans-serif' });

/** What is written down of these calls. */
function written(paint: (pencil: Pencil) => void): string {
  const recording = recordingOf();
  recording.begin({ k: 1, x: 0, y: 0 });
  paint(recording.context);
  return recording.markup();
}

test.each<[string, (pencil: Pencil) => void, string]>([
  [
    'fillRect',
    (pencil) => pencil.fillRect(1, 2.5, 3, 4),
    '<rect x="1" y="2.5" width="3" height="4" fill="#000"/>',
  ],
  [
    'strokeRect',
    (pencil) => pencil.strokeRect(0, 0, 3, 4),
    '<rect x="0" y="0" width="3" height="4" fill="none" stroke="#000"/>',
  ],
  ['clearRect', (pencil) => pencil.clearRect(0, 0, 3, 4), ''],
  [
    'moveTo, lineTo, closePath and fill',
    (pencil) => {
      pencil.fillStyle = '#123456';
      pencil.beginPath();
      pencil.moveTo(0.004, -0.5);
      pencil.lineTo(10, 1 / 3);
      pencil.closePath();
      pencil.fill();
    },
    '<path d="M0 -.5L10 .33Z" fill="#123456"/>',
  ],
  [
    'bezierCurveTo and stroke, with all that a stroke has',
    (pencil) => {
      Object.assign(pencil, { strokeStyle: 'red', lineWidth: 2, lineCap: 'round', lineJoin: 'round' });
      pencil.setLineDash([4, 2.5]);
      pencil.lineDashOffset = -3;
      pencil.beginPath();
      pencil.moveTo(0, 0);
      pencil.bezierCurveTo(1, 2, 3, 4, 5, 6);
      pencil.stroke();
    },
    '<path d="M0 0C1 2 3 4 5 6" fill="none" stroke="red" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" stroke-dasharray="4 2.5" stroke-dashoffset="-3"/>',
  ],
  [
    'rect, alone and with another',
    (pencil) => {
      pencil.beginPath();
      pencil.rect(1, 2, 3, 4);
      pencil.fill();
      pencil.rect(5, 6, 7, 8);
      pencil.fill();
    },
    '<rect x="1" y="2" width="3" height="4" fill="#000"/><path d="M1 2h3v4h-3ZM5 6h7v8h-7Z" fill="#000"/>',
  ],
  [
    'roundRect, no rounder than it is large',
    (pencil) => {
      pencil.beginPath();
      pencil.roundRect(0, 0, 10, 4, 9);
      pencil.fill();
    },
    '<rect x="0" y="0" width="10" height="4" rx="2" fill="#000"/>',
  ],
  [
    'arc, a whole turn and half of one',
    (pencil) => {
      pencil.beginPath();
      pencil.arc(5, 5, 2, 0, 2 * Math.PI);
      pencil.fill();
      pencil.beginPath();
      pencil.arc(5, 5, 2, Math.PI, 0);
      pencil.stroke();
    },
    '<path d="M7 5A2 2 0 0 1 3 5A2 2 0 0 1 7 5" fill="#000"/><path d="M3 5A2 2 0 0 1 7 5" fill="none" stroke="#000"/>',
  ],
  [
    'fillText, around its middle',
    (pencil) => {
      Object.assign(pencil, {
        font: '700 10px Arial, sans-serif',
        textAlign: 'center',
        textBaseline: 'middle',
      });
      pencil.fillText('P', 3, 4);
      Object.assign(pencil, { font: '10px serif', textAlign: 'right', textBaseline: 'alphabetic' });
      pencil.fillText('R', 3, 4);
    },
    '<text x="3" y="7.5" font-size="10" font-weight="700" text-anchor="middle" fill="#000">P</text><text x="3" y="4" font-size="10" font-family="serif" text-anchor="end" fill="#000">R</text>',
  ],
  [
    'save and restore, translate, rotate and setTransform',
    (pencil) => {
      pencil.save();
      pencil.translate(10, 20);
      pencil.globalAlpha = 0.5;
      pencil.fillRect(0, 0, 1, 1);
      pencil.rotate(Math.PI / 2);
      pencil.fillRect(0, 0, 1, 1);
      pencil.restore();
      pencil.fillRect(0, 0, 1, 1);
      pencil.setTransform(2, 0, 0, 2, 0, 0);
      pencil.fillRect(0, 0, 1, 1);
    },
    '<rect x="0" y="0" width="1" height="1" fill="#000" opacity=".5" transform="translate(10 20)"/><rect x="0" y="0" width="1" height="1" fill="#000" opacity=".5" transform="matrix(0 1 -1 0 10 20)"/><rect x="0" y="0" width="1" height="1" fill="#000"/><rect x="0" y="0" width="1" height="1" fill="#000" transform="matrix(2 0 0 2 0 0)"/>',
  ],
  [
    'clip, until what was before it is restored',
    (pencil) => {
      pencil.save();
      pencil.beginPath();
      pencil.rect(0, 0, 5, 5);
      pencil.clip();
      pencil.fillRect(0, 0, 9, 9);
      pencil.restore();
      pencil.fillRect(0, 0, 1, 1);
    },
    '<clipPath id="x0"><rect x="0" y="0" width="5" height="5"/></clipPath><g clip-path="url(#x0)"><rect x="0" y="0" width="9" height="9" fill="#000"/></g><rect x="0" y="0" width="1" height="1" fill="#000"/>',
  ],
])('recorder: %s', (_, paint, markup) => {
  expect(written(paint)).toBe(markup);
});

test('recorder: what is painted on another surface is written once and laid as often as it is wanted', () => {
  const recording = recordingOf();
  const sheet = recording.another();
  sheet.begin({ k: 1, x: 0, y: 0 });
  sheet.context.fillRect(0, 0, 4, 4);
  const { context } = recording;
  context.globalAlpha = 0.25;
  context.drawImage(sheet.image, 0, 0, 4, 4, 10, 10, 8, 8);
  context.drawImage(sheet.image, 0, 0, 4, 4, 30, 10, 8, 8);
  context.drawImage(sheet.image, 0, 0, 0, 4, 30, 10, 8, 8);
  const view = 'viewBox="0 0 4 4" preserveAspectRatio="none" opacity=".25"';
  expect(recording.markup()).toBe(
    `<svg x="10" y="10" width="8" height="8" ${view}><g id="x0"><rect x="0" y="0" width="4" height="4" fill="#000"/></g></svg>` +
      `<svg x="30" y="10" width="8" height="8" ${view}><use href="#x0"/></svg>`,
  );
});

test('recorder: texts are measured alike everywhere, bold ones as wider', () => {
  const { context } = recordingOf();
  context.font = '400 10px Arial, sans-serif';
  expect(context.measureText('leaf-1').width).toBeCloseTo(2.22 + 5.56 + 5.56 + 2.78 + 3.33 + 5.56);
  const plain = context.measureText('leaf').width;
  context.font = '700 10px Arial, sans-serif';
  expect(context.measureText('leaf').width).toBeGreaterThan(plain);
});

test('recorder: no text and no colour becomes markup, and what no SVG can hold is left out', () => {
  const markup = written((pencil) => {
    pencil.font = '10px a"><script>alert(1)</script>';
    pencil.fillStyle = '"/><image href="x" onerror="alert(1)';
    pencil.fillText('</text><script>alert("1")</script>\u0000\ud800&', 0, 0);
  });
  expect(markup).not.toMatch(/<script|<image/);
  expect(markup).toContain('>&#60;/text&#62;&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62;&#38;</text>');
});
