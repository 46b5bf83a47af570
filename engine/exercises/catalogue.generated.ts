// Written by engine/cli/write-catalogue.ts from the .md files beside it.
export const catalogue = [
  {
    "id": "back-by-hand",
    "version": 1,
    "title": "Bring leaf-8 back by hand",
    "objective": "You bring a leaf back that the cluster does not take back by itself.",
    "level": "first steps",
    "minutes": 5,
    "text": "---\n\nid: back-by-hand\nversion: 1\ntitle: Bring leaf-8 back by hand\nobjective: You bring a leaf back that the cluster does not take back by itself.\nlevel: first steps\nminutes: 5\nstart: free-play\nallow: .start, ATTACH LEAF\npar: 2\npoints: 10\n---\n\n# Bring leaf-8 back by hand\n\nA machine has failed, and somebody has switched off that machines come back by themselves. Who does not know that waits\nfor ever. leaf-8 is down now, leaf-4 serves all that both held, and a second failure would cost data.\n\nStart leaf-8 again, see what has become of it, and bring it back into service.\n\n## Start\n\n`auto_attach` is off, and leaf-8 has died.\n\n```sql\nSET GLOBAL auto_attach = Off;\n.kill leaf-8\n.wait 10s\n```\n\n## Goals\n\nleaf-8 is online again.\n\n```expect 4\nback at end EXISTS (SELECT * FROM INFORMATION_SCHEMA.LEAVES WHERE HOST = 'leaf-8' AND STATE = 'online')\n```\n\nEvery partition has two copies again.\n\n```expect 4\ncopies at end (SELECT MIN(COPIES) FROM PLAYGROUND.PARTITIONS) = 2\n```\n\n## Bets\n\nYou start the process of leaf-8, and it answers again. What does the list of leaves call it then?\n\n```bet state\nweight: 2\nsettled: when EXISTS (SELECT * FROM PLAYGROUND.NODES WHERE HOST = 'leaf-8' AND REACHABLE = 1)\nanswer: SELECT STATE FROM INFORMATION_SCHEMA.LEAVES WHERE HOST = 'leaf-8'\nchoices: online | offline | detached | attaching\n```\n\n## Hints\n\n1. A leaf cannot be attached while its process is down. A command with a dot starts it: `.help` lists them.\n2. It runs, and `SHOW LEAVES` calls it `detached`: it waits for a word from you.\n\n```when\nEXISTS (SELECT * FROM INFORMATION_SCHEMA.LEAVES WHERE STATE = 'detached')\n```\n\n3. The word is `ATTACH LEAF`, with the host and port of the leaf.\n\n## Solution\n\nThe process first, then the cluster.\n\n```sql\n.start leaf-8\n.wait 10s\nATTACH LEAF 'leaf-8':3306;\n```\n\n## Takeaway\n\nA leaf that runs is not yet a leaf that serves: somebody has to attach it, the cluster or you.\n"
  }
] as const;
