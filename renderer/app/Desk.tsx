import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { type Area, GuestsContext } from '../areas/area.ts';
import { areas, guestsFor } from '../areas/index.ts';
import { Saving } from '../ui/Saving.tsx';
import { Frame } from './frame/Frame.tsx';
import { PageFailed } from './frame/PageFailed.tsx';
import { PageMissing } from './frame/PageMissing.tsx';
import { useSession } from './session.tsx';
import { useActivity } from './useActivity.ts';
import { type Where, WhereContext } from './where.ts';

/** All pages of the person who is signed in. The router lives in memory: no address ever names a child. */
export function Desk() {
  const client = useQueryClient();
  const { role } = useSession();
  const [router] = useState(() => {
    for (const area of Object.values<Area>(areas)) area.askAhead?.(client, role);
    return makeRouter();
  });
  const guests = useMemo(() => guestsFor(role), [role]);
  const where = useCallback<Where>(
    () => (router.state.navigation.location ?? router.state.location).pathname,
    [router],
  );
  useActivity();
  useEffect(() => () => notifications.clean(), []);
  return (
    <GuestsContext value={guests}>
      <WhereContext value={where}>
        <Saving>
          <RouterProvider router={router} />
        </Saving>
      </WhereContext>
    </GuestsContext>
  );
}

function makeRouter() {
  return createMemoryRouter([
    {
      element: <Frame />,
      children: [
        {
          errorElement: <PageFailed />,
          children: [
            ...Object.values(areas).flatMap((area) => area.routes),
            { path: '*', element: <PageMissing /> },
          ],
        },
      ],
    },
  ]);
}
