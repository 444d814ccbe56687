import { expect, test } from 'vitest';
import { found } from './house.fixture.ts';
import { rawButtons } from './raw-buttons.ts';

test('a button outside src/ui is found, opened, closed at once or created', () => {
  const files = {
    'src/panels/A.tsx': "f(<p><button>x</button>\n<button /></p>);\ncreateElement('button');\n",
    'src/ui/Button.tsx': 'f(<button>x</button>);\n',
    'src/panels/B.tsx': 'f(<Button>x</Button>);\n',
    'src/panels/A.test.tsx': 'f(<button />);\n',
  };
  expect(found(rawButtons, files)).toEqual([
    'src/panels/A.tsx:1',
    'src/panels/A.tsx:2',
    'src/panels/A.tsx:3',
  ]);
});
