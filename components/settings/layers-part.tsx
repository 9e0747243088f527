// Which ways of reading a site are on.
import type { Layers } from '../../lib/sites/types';
import { t } from '../../lib/text';
import { Skeleton } from '../ui/states';
import { Switch } from './switch';

interface LayersPartProps {
  /** Null while it is being read. */
  layers: Layers | null;
  hasFailed: boolean;
  onChange: (layers: Layers) => void;
}

export function LayersPart({ layers, hasFailed, onChange }: LayersPartProps) {
  const isOff = layers !== null && !layers.wire && !layers.dom;
  return (
    <section className="td-card" aria-labelledby="td-layers" aria-busy={layers === null}>
      <h2 id="td-layers">{t('settings.layers')}</h2>
      <p className="td-card-detail">{t('settings.layersDetail')}</p>
      {layers ? (
        <>
          <Switch
            label={t('settings.wire')}
            detail={t('settings.wireDetail')}
            isOn={layers.wire}
            onChange={(wire) => onChange({ ...layers, wire })}
          />
          <Switch
            label={t('settings.dom')}
            detail={t('settings.domDetail')}
            isOn={layers.dom}
            onChange={(dom) => onChange({ ...layers, dom })}
          />
        </>
      ) : (
        <Skeleton height="120px" />
      )}
      <div role="status">
        {isOff && <p className="td-note td-note-bad">{t('settings.layersOff')}</p>}
        {hasFailed && <p className="td-note td-note-bad">{t('settings.failed')}</p>}
      </div>
    </section>
  );
}
