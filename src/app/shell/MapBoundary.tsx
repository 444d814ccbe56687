import { Component, type ReactNode } from 'react';

interface MapBoundaryProps {
  readonly onError: () => void;
  readonly children: ReactNode;
}

/** Keeps a fault of the map inside the map: the text and the list go on, the SVG map comes back. */
export class MapBoundary extends Component<MapBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    console.warn('map', error);
    this.props.onError();
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
