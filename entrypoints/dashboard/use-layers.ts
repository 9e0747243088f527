// Which ways of reading are on, as stored and as the user changes it.
import { useEffect, useState } from 'react';
import { layers as setting } from '../../lib/settings';
import type { Layers } from '../../lib/sites/types';

interface LayersSetting {
  layers: Layers | null;
  hasFailed: boolean;
  onChange: (layers: Layers) => void;
}

export function useLayers(): LayersSetting {
  const [layers, setLayers] = useState<Layers | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    setting.getValue().then(setLayers, () => setLayers(setting.fallback));
    return setting.watch(setLayers);
  }, []);
  const onChange = (changed: Layers) => {
    setLayers(changed);
    setFailed(false);
    setting.setValue(changed).catch(() => {
      setFailed(true);
      setLayers(layers);
    });
  };
  return { layers, hasFailed, onChange };
}
