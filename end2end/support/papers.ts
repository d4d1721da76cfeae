// Files that somebody uploads, good and bad ones, made here so that no program takes the repository for infected or odd.

export interface Paper {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const JPG =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAQABgDASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDtqK81oqfrPkcnOelUV5rRR9Z8g5z/2Q==';
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAABgAAAAQCAIAAACDRijCAAAAI0lEQVR42mM8cecDAzUAEwOVwKhBQ9EgRpsKm9EwGjWIUgAAK6oDo2GL38IAAAAASUVORK5CYII=';

/** A page of paper with this on it. */
function pdf(text: string): Buffer {
  const content = `BT /F1 18 Tf 40 780 Td (${text}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(`${file}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`, 'latin1');
}

/** A genuine file with this name, of the kind that its ending says. */
export function paper(name: string): Paper {
  const ending = name.split('.').pop();
  if (ending === 'pdf') return { name, mimeType: 'application/pdf', buffer: pdf('Probe') };
  if (ending === 'png') return { name, mimeType: 'image/png', buffer: Buffer.from(PNG, 'base64') };
  if (ending === 'jpg') return { name, mimeType: 'image/jpeg', buffer: Buffer.from(JPG, 'base64') };
  throw new Error(`no such file can be made: ${name}`);
}

/** A genuine PDF of more than a megabyte. */
export function large(name: string): Paper {
  const { buffer, mimeType } = paper('x.pdf');
  const [head, ...rest] = buffer.toString('latin1').split('\n');
  return { name, mimeType, buffer: Buffer.from([head, `%${'x'.repeat(1_200_000)}`, ...rest].join('\n'), 'latin1') };
}

/** Files that must be refused. */
export const bad = {
  /** What every scanner finds (eicar.org); the wrong way round here, so that none finds it in this file. */
  infected: (): Paper => {
    const { buffer } = paper('x.pdf');
    const virus = [...'*H+H$!ELIF-TSET-SURIVITNA-DRADNATS-RACIE$}7)CC7)^P(45XZP\\4[PA@%P!O5X'].reverse().join('');
    // Behind the head as a comment, so that it is a PDF with something in it.
    const [head, ...rest] = buffer.toString('latin1').split('\n');
    return { name: 'bescheid.pdf', mimeType: 'application/pdf', buffer: Buffer.from([head, `%${virus}`, ...rest].join('\n'), 'latin1') };
  },
  /** A program with the ending of a PDF. */
  program: (): Paper => ({ name: 'rechnung.pdf', mimeType: 'application/pdf', buffer: Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), Buffer.alloc(2000)]) }),
  /** A drawing with a script in it and the ending of a picture. */
  drawing: (): Paper => ({
    name: 'bild.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  }),
  /** A PDF of 30 MB. */
  huge: (): Paper => ({ name: 'riesig.pdf', mimeType: 'application/pdf', buffer: Buffer.concat([paper('x.pdf').buffer, Buffer.alloc(30_000_000, 0x20)]) }),
  empty: (): Paper => ({ name: 'leer.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) }),
};
