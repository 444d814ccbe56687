/** Of a page without a map. */
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource/bricolage-grotesque/700.css';
import './base.css';
import './primitives.css';
import './design-tokens.css';
import './preferences.css';
