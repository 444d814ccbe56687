import { serve } from './serve.ts';

const [folder = 'dist', base = '/', port = '4180'] = process.argv.slice(2);
const { address } = await serve({ folder, base, port: Number(port) });
console.log(address);
