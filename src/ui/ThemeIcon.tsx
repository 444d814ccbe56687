import {
  Briefcase,
  Bus,
  GraduationCap,
  HeartHandshake,
  House,
  Leaf,
  type LucideIcon,
  Network,
  Palette,
  Recycle,
  Scale,
  Sprout,
  Vote,
} from 'lucide-react';

const ICONS: Readonly<Record<string, LucideIcon>> = {
  briefcase: Briefcase,
  bus: Bus,
  'graduation-cap': GraduationCap,
  'heart-handshake': HeartHandshake,
  house: House,
  leaf: Leaf,
  network: Network,
  palette: Palette,
  recycle: Recycle,
  scale: Scale,
  sprout: Sprout,
  vote: Vote,
};

/** Decorative: the word always stands beside it. Nothing for an unknown name. */
export function ThemeIcon({ name, size }: { readonly name: string; readonly size: number }) {
  const Icon = ICONS[name];
  return Icon ? <Icon size={size} strokeWidth={2.25} aria-hidden="true" /> : null;
}
