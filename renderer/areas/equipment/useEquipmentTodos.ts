/** What 今日 says of equipment: what waits for the principal, what came and is not entered, maintenance, guarantees, custody. */
import {
  IconClipboardList,
  IconShieldCheck,
  IconTool,
  IconTrashX,
  IconTruckDelivery,
  IconUserShield,
} from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { everyAsset } from '../../../shared/areas/equipment/ledger.ts';
import { may } from '../../../shared/roles.ts';
import { useOfficeQuery } from '../../app/calls.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import type { Todo } from '../area.ts';
import { custodyPath, equipmentPath, intakesPath, stocktakePath, writeOffsPath } from './paths.ts';

export function useEquipmentTodos(): Todo[] {
  const { t } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const decides = may(role, 'equipment.approve');
  const keeps = may(role, 'equipment.write');
  const { data } = useOfficeQuery('equipment.due', null, { enabled: keeps });
  if (!data) return [];
  const todos: Todo[] = [];
  const put = (count: number, todo: Omit<Todo, 'tone'> & { tone?: Todo['tone'] }) => {
    if (count > 0) todos.push({ tone: 'calm', ...todo });
  };
  const toIntakes = () => void navigate(intakesPath, { state: { show: 'open' } });
  if (decides)
    put(data.requests, {
      ...{ code: 'equipmentRequests', icon: IconTruckDelivery, tone: 'attention', open: toIntakes },
      text: t('equipment.todo.requests', { count: data.requests }),
      act: t('equipment.todo.decide'),
    });
  if (decides)
    put(data.writeOffs, {
      ...{ code: 'equipmentWriteOffs', icon: IconTrashX, tone: 'attention' },
      text: t('equipment.todo.writeOffs', { count: data.writeOffs }),
      act: t('equipment.todo.decide'),
      open: () => void navigate(writeOffsPath),
    });
  put(data.toAccept + data.toEnter, {
    ...{ code: 'equipmentComing', icon: IconTruckDelivery, open: toIntakes },
    text: t('equipment.todo.coming', { accept: data.toAccept, enter: data.toEnter }),
    act: t('equipment.todo.open'),
  });
  for (const { id, name, lines } of data.left)
    put(lines, {
      ...{ code: `equipmentLeft ${id}`, icon: IconUserShield, tone: 'attention' },
      text: t('equipment.todo.left', { name, lines }),
      act: t('equipment.todo.handOver'),
      open: () => void navigate(custodyPath),
    });
  put(data.maintenance, {
    ...{ code: 'equipmentMaintenance', icon: IconTool },
    text: t('equipment.todo.maintenance', { count: data.maintenance }),
    act: t('equipment.todo.open'),
    open: () => void navigate(equipmentPath, { state: { filter: { ...everyAsset, due: 'maintenance' } } }),
  });
  put(data.guarantees, {
    ...{ code: 'equipmentGuarantees', icon: IconShieldCheck },
    text: t('equipment.todo.guarantees', { count: data.guarantees }),
    act: t('equipment.todo.open'),
    open: () => void navigate(equipmentPath, { state: { filter: { ...everyAsset, due: 'guarantee' } } }),
  });
  for (const { id, name } of data.stocktakes)
    put(1, {
      ...{ code: `stocktake ${id}`, icon: IconClipboardList },
      text: t('equipment.todo.stocktake', { name }),
      act: t('equipment.todo.goOn'),
      open: () => void navigate(stocktakePath(id)),
    });
  return todos;
}
