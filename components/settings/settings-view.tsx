// The settings page: ways of reading, sites, site data.
import type { ComponentProps } from 'react';
import { t } from '../../lib/text';
import { HostsPart } from './hosts-part';
import { LayersPart } from './layers-part';
import { SiteDataPart } from './site-data-part';

export interface SettingsViewProps {
  layers: ComponentProps<typeof LayersPart>;
  hosts: ComponentProps<typeof HostsPart>;
  siteData: ComponentProps<typeof SiteDataPart>;
}

export function SettingsView({ layers, hosts, siteData }: SettingsViewProps) {
  return (
    <>
      <h1>{t('settings.title')}</h1>
      <div className="td-stack">
        <LayersPart {...layers} />
        <HostsPart {...hosts} />
        <SiteDataPart {...siteData} />
      </div>
    </>
  );
}
