import { unreachable } from '../../base/index.ts';
import type { ClientStatement } from '../../language/index.ts';
import {
  bindConnect,
  bindHeal,
  bindIsolate,
  bindLeafTrouble,
  bindProcess,
  bindWait,
  bindWorkload,
} from './bind-dots.ts';
import { type Bound, notLoaded, type Scene } from './bound.ts';

/** What the client does or asks of the machines itself, whatever node it is connected to. */
export function bindForClient(statement: ClientStatement, scene: Scene): Bound {
  switch (statement.kind) {
    case 'help':
    case 'dotHelp':
      return scene.extras?.bindHelp?.(statement) ?? notLoaded;
    case 'dotKill':
      return bindProcess('killNode', statement.node, scene);
    case 'dotStop':
      return bindProcess('stopNode', statement.node, scene);
    case 'dotStart':
      return bindProcess('startNode', statement.node, scene);
    case 'dotHang':
      return bindProcess('hangNode', statement.node, scene);
    case 'dotResume':
      return bindProcess('resumeNode', statement.node, scene);
    case 'dotIsolate':
      return bindIsolate(statement, scene);
    case 'dotHeal':
      return bindHeal(statement, scene);
    case 'dotFill':
    case 'dotLag':
    case 'dotDiverge':
      return bindLeafTrouble(statement, scene);
    case 'dotWorkload':
      return bindWorkload(statement, scene);
    case 'dotPlan':
    case 'dotWhy':
      return scene.extras?.bindReport?.(statement, scene) ?? notLoaded;
    case 'dotConnect':
      return bindConnect(statement.node, scene);
    case 'dotWait':
      return bindWait(statement.until, scene, statement.span);
    case 'dotBackground':
      return { kind: 'background', text: statement.text };
    case 'dotImport':
      return scene.extras?.bindImport?.(statement, scene) ?? notLoaded;
    case 'dotVersion':
      return scene.extras?.bindVersion?.(statement, scene) ?? notLoaded;
    case 'dotAssume':
      return scene.extras?.bindAssume?.(statement, scene) ?? notLoaded;
    case 'dotWatch':
    case 'dotExpect':
    case 'dotUnwatch':
    case 'dotWatches':
      return scene.extras?.bindWatches?.(statement, scene) ?? notLoaded;
    default:
      return unreachable(statement);
  }
}
