// The settings page: ways of reading, sites, what was learnt, site data.
import type { ComponentProps } from 'react';
import { t } from '../../lib/text';
import { HostsPart } from './hosts-part';
import { LayersPart } from './layers-part';
import { LessonsPart } from './lessons-part';
import { SiteDataPart } from './site-data-part';

export interface SettingsViewProps {
  layers: ComponentProps<typeof LayersPart>;
  hosts: ComponentProps<typeof HostsPart>;
  lessons: ComponentProps<typeof LessonsPart>;
  siteData: ComponentProps<typeof SiteDataPart>;
}

export function SettingsView({ layers, hosts, lessons, siteData }: SettingsViewProps) {
  return (
    <>
      <h1>{t('settings.title')}</h1>
      <div className="td-stack">
        <LayersPart {...layers} />
        <HostsPart {...hosts} />
        <LessonsPart {...lessons} />
        <SiteDataPart {...siteData} />
      </div>
    </>
  );
}
