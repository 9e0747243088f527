// Everything the user reads, in Korean.
import type { Dictionary } from './index';
import { koCharts } from './ko-charts';
import { koCuts } from './ko-cuts';
import { koDesk } from './ko-desk';
import { koDossier } from './ko-dossier';
import { koGuess } from './ko-guess';
import { koHealth } from './ko-health';
import { koKeep } from './ko-keep';
import { koLeaderboard } from './ko-leaderboard';
import { koList } from './ko-list';
import { koPage } from './ko-page';
import { koProbes } from './ko-probes';
import { koRecord } from './ko-record';
import { koSame } from './ko-same';
import { koSay } from './ko-say';
import { koSettings } from './ko-settings';
import { koStats } from './ko-stats';
import { koWire } from './ko-wire';

export const ko: Dictionary = {
  ...koCharts,
  ...koCuts,
  ...koDesk,
  ...koDossier,
  ...koGuess,
  ...koHealth,
  ...koKeep,
  ...koLeaderboard,
  ...koList,
  ...koPage,
  ...koProbes,
  ...koRecord,
  ...koSame,
  ...koSay,
  ...koSettings,
  ...koStats,
  ...koWire,
  'app.name': 'Telltale',
  'time.now': '방금',

  // Parts shared by all views
  'ui.loading': '불러오는 중',
  'ui.retry': '다시 시도',
  'ui.tags.label': '태그',
  'ui.tags.add': '태그 추가',
  'ui.tags.remove': '태그 삭제: {tag}',
  'ui.tags.added': '태그 추가됨: {tag}',
  'ui.tags.removed': '태그 삭제됨: {tag}',
  'ui.tags.double': '‘{tag}’ 태그가 이미 있습니다',
  'ui.tags.full': '태그는 최대 {count}개입니다',
  'ui.saving': '저장 중…',
  'ui.saved': '저장됨',
  'ui.unsaved': '아직 저장되지 않음',
  'ui.saveFailed': '저장하지 못했습니다.',
  'ui.interval': '95% 구간 {low}~{high}',
  'ui.chooseMaker': '추측 안 함',
  'ui.range': '{low}~{high}',

  // Why something was not done
  'failure.bad-message': '확장 프로그램이 이해하지 못했습니다. 페이지를 새로 고치세요.',
  'failure.not-found': '저장되지 않은 대결입니다.',
  'failure.unreachable': '확장 프로그램이 응답하지 않았습니다.',

  // Sides and votes
  'side.a': 'A',
  'side.b': 'B',
  'side.answer': '답변 {side}',
  'vote.a': 'A가 더 좋음',
  'vote.b': 'B가 더 좋음',
  'vote.tie': '둘 다 좋음',
  'vote.both_bad': '둘 다 나쁨',
  'vote.unknown': '알 수 없는 투표',

  // Outcomes
  'outcome.right': '맞음',
  'outcome.wrong': '틀림',
  'outcome.silent': '말하지 않음',
  'outcome.unscored': '채점 안 함',

  // The toolbar button
  'badge.unreadable': 'Telltale: 이 페이지의 대결을 읽을 수 없습니다',
  'badge.undelivered': 'Telltale: 받았지만 아직 저장하지 못했습니다',
  'badge.storage-failed': 'Telltale: 브라우저가 이 대결을 저장하지 못했습니다',
  'badge.orphaned': 'Telltale이 업데이트되었습니다. 이 페이지를 새로 고치세요',

  // The panel on the arena page
  'panel.label': 'Telltale, 이 대결의 메모',
  'panel.fold': '접기',
  'panel.unfold': 'Telltale 펼치기: {state}',
  'panel.toLeft': '왼쪽으로 옮기기',
  'panel.toRight': '오른쪽으로 옮기기',
  'panel.waiting': '대결을 기다리는 중',
  'panel.waitingDetail': '대결 모드에서 프롬프트를 보내면 Telltale이 함께 읽습니다.',
  'panel.recording': '이 대결을 기록하는 중',
  'panel.turn': '{n}번째 턴',
  'panel.progress': '{count}자',
  'panel.writing': '쓰는 중',
  'panel.done': '완료',
  'panel.stopped': '중단됨',
  'panel.laneError': '오류',
  'panel.recorded': '두 답변을 기록함',
  'panel.sealing': '단서를 따져 보는 중…',
  'panel.sealed': '{time}에 추측을 봉인함',
  'panel.engine': '엔진 {engine}',
  'panel.sealedDetail': '판단에 영향을 주지 않도록 투표할 때까지 숨겨 둡니다.',
  'panel.peek': '엿보기',
  'panel.peekDetail': '엿보면 기록됩니다. 그 뒤에 한 내 추측은 채점하지 않습니다.',
  'panel.peekFailed': '추측을 열지 못했습니다.',
  'panel.peeked': '투표 전에 엿봄',
  'panel.peekedDetail': '기록되었습니다. 지금부터 하는 내 추측은 채점하지 않습니다.',
  'panel.voted': '투표함: {vote}',
  'panel.votedDetail': '이름을 기다리는 중입니다.',
  'panel.noSeal': '이 대결에는 봉인된 추측이 없습니다.',
  'panel.revealed': '이름이 공개됨',
  'panel.revealedDetail': '내 투표: {vote}.',
  'panel.revealedNoVote': '투표를 보지 못했습니다.',

  // The pill
  'pill.waiting': '대기 중',
  'pill.recording': '기록 중',
  'pill.recorded': '기록됨',
  'pill.sealed': '봉인됨',
  'pill.peeked': '엿봄',
  'pill.voted': '투표함',
  'pill.revealed': '이름 공개됨',
  'pill.refused': '프롬프트 거부됨',
  'pill.problem': '확인 필요',

  // Trouble
  'trouble.undelivered': '아직 저장되지 않음',
  'trouble.undeliveredDetail':
    '받은 내용은 이 페이지에 남아 있으며 다시 보냅니다. 페이지를 열어 두세요.',
  'trouble.storage-failed': '브라우저가 이 대결을 저장하지 못했습니다',
  'trouble.storage-failedDetail':
    '이 페이지가 열려 있는 동안 메모리에 남아 있습니다. 디스크 공간을 비우면 Telltale이 다시 시도합니다.',
  'trouble.orphaned': 'Telltale이 업데이트되었습니다',
  'trouble.orphanedDetail':
    '계속하려면 이 페이지를 새로 고치세요. 이미 받은 내용은 저장되어 있습니다.',
  'trouble.reload': '페이지 새로 고침',
  'trouble.unreadable': '이 대결을 읽을 수 없습니다',
  'trouble.unreadableDetail':
    '페이지가 Telltale이 모르는 방식으로 바뀌었습니다. 잘못된 내용은 저장하지 않습니다.',
  'trouble.saveHint': '입력한 내용은 그대로 있습니다.',

  // Prompts that the arena did not take
  'refused.title': '사이트가 프롬프트를 받지 않았습니다',

  // Names
  'reveal.makerUnknown': '개발사 모름, 채점 안 함',
  'reveal.makerOutside': '목록에 없는 개발사',
  'reveal.by': '개발사: {maker}',

  // The user's own guess
  'own.title': '내 추측',
  'own.who': '답변 {side}, 누가 썼을까',
  'own.hint': '개발사 또는 모델',
  'own.unscored': '추측을 본 뒤에 한 것이라, 남기지만 채점하지 않습니다.',
  'own.late': '지금 하는 추측은 남기지만 채점하지 않습니다.',
  'own.none': '추측 안 함',

  // Notes
  'note.label': '메모',
  'note.hint': '무엇이 결정적이었나요?',

  // The popup
  'popup.dashboard': '대시보드 열기',
  'popup.export': '모두 JSON으로 내보내기',
  'popup.openArena': '아레나 열기',
  'popup.tab.label': '이 탭',
  'popup.tab.asking': '이 탭을 살펴보는 중…',
  'popup.tab.elsewhere': '아레나 페이지가 아님',
  'popup.tab.elsewhereDetail': 'Telltale은 arena.ai와 직접 추가한 아레나만 읽습니다.',
  'popup.tab.waiting': '준비됨. 아직 이 페이지에 대결이 없음',
  'popup.tab.waitingDetail': '대결 모드에서 프롬프트를 보내세요.',
  'popup.tab.refused': '사이트가 프롬프트를 받지 않았습니다',
  'popup.tab.refusedDetail': '사이트의 결정이며, Telltale은 관여하지 않습니다.',
  'popup.tab.recording': '이 대결을 기록하는 중',
  'popup.tab.recorded': '이 대결이 기록됨',
  'popup.tab.unreadable': '이 페이지를 읽을 수 없습니다',
  'popup.tab.unreadableDetail': '페이지가 바뀌었습니다. 잘못된 내용은 저장하지 않습니다.',
  'popup.tab.undelivered': '받았지만 아직 저장되지 않음',
  'popup.tab.undeliveredDetail': '페이지를 열어 두세요. Telltale이 다시 시도합니다.',
  'popup.tab.storage-failed': '브라우저가 이 대결을 저장하지 못했습니다',
  'popup.tab.storage-failedDetail': '디스크 공간을 비우고 페이지를 열어 두세요.',
  'popup.tab.orphaned': 'Telltale이 업데이트되었습니다',
  'popup.tab.orphanedDetail':
    '계속하려면 페이지를 새로 고치세요. 이미 받은 내용은 저장되어 있습니다.',
  'popup.health': '기록 상태 보기',
  'popup.battle': '이 대결',
  'popup.battle.streaming': '답변이 들어오는 중',
  'popup.battle.answered': '두 답변 도착, 투표 전',
  'popup.battle.voted': '투표함, 이름 대기 중',
  'popup.battle.revealed': '이름 공개됨',
  'popup.battle.sealed': '추측 봉인: {time}',
  'popup.battle.unsealed': '아직 봉인된 추측 없음',
  'popup.battle.ownBoth': '내 추측: A와 B',
  'popup.battle.ownOne': '내 추측: {side}만',
  'popup.battle.ownNone': '내 추측: 없음',
  'popup.battle.peeked': '엿봄',
  'popup.totals': '지금까지',
  'popup.battles': '대결',
  'popup.voted': '투표함',
  'popup.revealed': '이름 공개',
  'popup.accuracy': '개발사를 맞힌 비율',
  'popup.you': '나',
  'popup.telltale': 'Telltale',
  'popup.ofAnswers': '{n}개 중 {right}개',
  'popup.silent': '말하지 않음: {n}',
  'popup.few': '너무 적어 알 수 없음',
  'popup.noneYet': '아직 채점한 것 없음',
  'popup.running': 'Telltale, 최근 {reveals}: {n}개 중 {right}개 맞힘(95% 구간 {low}~{high})',
  'popup.reveals': '공개 {count}건',
  'popup.latest': '최근 대결',
  'popup.noPreview': '프롬프트에 글이 없음',
  'popup.namesPending': '이름 미공개',
  'popup.versus': '{a} 대 {b}',
  'popup.notVoted': '투표 안 함',
  'popup.who.machine': 'Telltale',
  'popup.who.user': '나',
  'popup.scoreOf': '{who}, 답변 {side}: {outcome}',
  'popup.emptyTitle': '아직 대결이 없습니다',
  'popup.first.battle':
    '아레나를 열고 대결 모드에서 프롬프트를 보내세요. Telltale이 두 답변을 기록합니다.',
  'popup.first.guess': '각 답변을 누가 썼는지 추측해 봉인합니다. 패널에서 직접 추측해 보세요.',
  'popup.first.reveal': '투표하세요. 이름이 공개되면 두 추측을 확인합니다.',
  'popup.errorTitle': '기록을 열지 못했습니다',
  'popup.errorDetail': '삭제된 것은 없습니다. 다른 Telltale 페이지를 닫고 다시 시도하세요.',
};
