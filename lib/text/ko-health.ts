// What the capture-health page says, in Korean.
import type { enHealth } from './en-health';
import type { DictionaryOf } from './translate';

export const koHealth: DictionaryOf<typeof enHealth> = {
  'health.title': '기록 상태',
  'health.lead':
    'Telltale은 두 가지 방법으로 사이트를 읽으며, 둘 중 하나로도 충분합니다. 각 방법이 마지막으로 본 내용을 보여 줍니다.',
  'health.loading': '최근 보고를 읽는 중',
  'health.emptyTitle': '아직 아레나 페이지를 보지 못했습니다',
  'health.emptyDetail': 'Telltale을 켠 상태로 아레나를 여세요. 보고가 여기에 자동으로 나타납니다.',
  'health.reported': '마지막 보고',
  'health.pageOpen': '열린 페이지 {count}개',
  'health.pageClosed': '열린 페이지 없음',
  'health.route': '페이지',
  'health.data': '사이트 데이터',
  'health.ownData': '내 데이터',
  'health.shippedData': '기본 제공',
  'health.changeData': '사이트 데이터 바꾸기',
  'health.since': '읽지 못하기 시작한 때',
  'health.seen': '마지막으로 이해한 내용',
  'health.never': '아직 없음',
  'health.kind.prompt': '프롬프트',
  'health.kind.text': '답변 글',
  'health.kind.done': '답변의 끝',
  'health.kind.vote': '투표',
  'health.kind.names': '이름',
  'health.kind.record': '사이트의 자체 기록',
  'health.unread': '읽지 않은 행 코드',
  'health.unreadNone': '없습니다.',
  'health.unreadDetail':
    '응답 가운데 Telltale이 쓰지 않거나 모르는 부분입니다. 글이 더 들어오지 않을 때만 문제가 됩니다.',
  'health.rowTimes': '{code}, {times}회',
  'health.selectors': '선택자',
  'health.selectorsOf': '선택자, {pack} 페이지용',
  'health.selector': '부분',
  'health.found': '찾은 수',
  'health.expected': '표본 페이지 기준',
  'health.expectedRange': '{min}~{max}',
  'health.expectedUnknown': '세지 않음',
  'health.noPack': '페이지에 대결이 없어 셀 것이 없었습니다.',
  'health.noPackBroken': '이 페이지에 맞는 선택자 모음이 없습니다.',
  'health.missing': '없음',

  // Sites
  'health.site.good': '잘 읽고 있음',
  'health.site.goodText': '이 사이트의 대결을 읽고 있습니다.',
  'health.site.goodDo': '할 일이 없습니다.',
  'health.site.idle': '준비됨',
  'health.site.idleText': '사이트를 열었지만 아직 대결을 보지 못했습니다.',
  'health.site.idleDo': '대결 모드에서 프롬프트를 보내면 읽기 상태가 여기에 나타납니다.',
  'health.site.partial': '한 방법에 문제가 있음',
  'health.site.partialText':
    '다른 방법이 보는 만큼은 대결을 계속 기록합니다. 일부 세부 정보가 빠질 수 있습니다.',
  'health.site.partialDo':
    '아레나 페이지를 새로 고치세요. 그래도 그대로면 아래 보고서를 복사해 전달해 주세요.',
  'health.site.stale': '최근에 보지 못함',
  'health.site.staleText':
    '마지막으로 봤을 때는 문제가 없었지만, 그 뒤 사이트가 바뀌었을 수 있습니다.',
  'health.site.staleDo': '사이트를 열면 오늘의 읽기 상태가 여기에 나타납니다.',
  'health.site.off': '꺼짐',
  'health.site.offText': '두 읽기 방법이 모두 꺼져 있습니다. 아무것도 기록하지 않습니다.',
  'health.site.offDo': '설정에서 하나를 켜세요.',
  'health.site.broken': '읽을 수 없음',
  'health.site.brokenText':
    '대결이 진행 중인 것 같지만 읽을 수 없습니다. 잘못된 내용은 저장하지 않습니다.',
  'health.site.brokenDo':
    '아레나 페이지를 새로 고치세요. 그래도 그대로면 사이트가 바뀐 것입니다. 아래 보고서를 복사해 전달하거나, 고친 사이트 데이터를 설정에 넣으세요.',
  'health.site.undelivered': '아직 저장되지 않음',
  'health.site.undeliveredText': '페이지가 받은 내용 중 아직 저장되지 않은 것이 있습니다.',
  'health.site.undeliveredDo': '아레나 페이지를 열어 두세요. Telltale이 자동으로 다시 시도합니다.',
  'health.site.storage-failed': '저장하지 못함',
  'health.site.storage-failedText':
    '브라우저가 저장을 거부했습니다. 대결은 페이지의 메모리에 남아 있습니다.',
  'health.site.storage-failedDo':
    '디스크 공간을 비우고 아레나 페이지를 열어 두세요. Telltale이 자동으로 다시 시도합니다.',
  'health.site.orphaned': '새로 고침 필요',
  'health.site.orphanedText':
    '페이지가 열려 있는 동안 Telltale이 업데이트되었습니다. 그 페이지는 더 이상 읽지 않습니다.',
  'health.site.orphanedDo': '아레나 페이지를 새로 고치세요.',

  // Layers
  'health.wire': '요청과 응답',
  'health.wireDetail': '페이지가 보내고 받는 내용: 글을 조각 단위로 정확히 읽습니다.',
  'health.dom': '보이는 페이지',
  'health.domDetail': '페이지에 있는 내용: 보이는 그대로의 글, 내 투표, 이름.',
  'health.layer.off': '꺼짐',
  'health.layer.unconnected': '연결되지 않음',
  'health.layer.idle': '준비됨',
  'health.layer.reading': '읽는 중',
  'health.layer.partial': '일부 없음',
  'health.layer.broken': '읽을 수 없음',
  'health.wire.off': '설정에서 꺼 두었습니다.',
  'health.wire.unconnected':
    '페이지 안에서 듣는 부분이 응답하지 않았습니다. 아레나 페이지를 새로 고치세요. 다른 확장 프로그램이 방해할 수 있습니다.',
  'health.wire.idle': '듣고 있습니다. 아직 들어온 답변이 없습니다.',
  'health.wire.reading': '듣고 있으며, 들어오는 내용을 이해합니다.',
  'health.wire.partial': '듣고 있으며, 들어오는 내용의 일부를 이해합니다.',
  'health.wire.broken': '대결이 진행 중인 것 같지만, 들어오는 내용을 전혀 이해하지 못합니다.',
  'health.dom.off': '설정에서 꺼 두었습니다.',
  'health.dom.unconnected': '아직 페이지를 보지 않았습니다.',
  'health.dom.idle': '지켜보고 있습니다. 페이지에 대결이 없습니다.',
  'health.dom.reading': '페이지에서 대결의 각 부분을 찾고 있습니다.',
  'health.dom.partial': '대결을 찾았지만 일부가 있어야 할 자리에 없습니다.',
  'health.dom.broken': '페이지에서 대결의 부분을 하나도 찾지 못합니다.',

  // The report
  'health.report': '보고서',
  'health.reportDetail':
    '개수, 시각, 페이지 구조만 담습니다. 프롬프트, 답변, 이름, 내 주소의 내용은 한 글자도 담지 않습니다.',
  'health.reportShow': '복사할 내용 보기',
  'health.reportLabel': '복사할 내용',
  'health.copy': '보고서 복사',
  'health.copied': '보고서를 복사했습니다.',
  'health.copyFailed': '브라우저가 복사하지 못했습니다. 위의 글을 선택해 직접 복사하세요.',
};
