import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const CONTENT = path.join(__dirname, '../../content');

/** The pages in the six languages, and three of them in French, which the bot has no words of its own in. */
export function halfThereFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'half-there-'));
  cpSync(CONTENT, folder, { recursive: true });
  mkdirSync(path.join(folder, 'fr'));
  for (const [name, text] of Object.entries(FRENCH)) {
    writeFileSync(path.join(folder, 'fr', `${name}.md`), `${FRONT}${text}`);
  }
  return folder;
}

const FRONT = `---
title: FastTrack Partner Playbook - Begun
description: Three pages in French
author: Ana Buitrago
ms.author: anabui
manager: carlov
ms.date: 06/15/2020
---

`;

const FRENCH = {
  'initiate-conduct-customer-kick-off': `# Mener la réunion de lancement

Phase: **Lancement**

## Overview

La réunion de lancement ouvre la coopération entre le client et le centre FastTrack.

## Approach

### Préparer la réunion

Primary Role: **FastTrack Manager**  
Applies To: **All Services**

Avant le premier appel, rassemblez ce que l’on sait déjà du client.

#### FTOP Tasks

| Task ID | Task Name                          | (M)andatory / (O)ptional | FastTrack Role    | Services     |
| ------- | ---------------------------------- | :----------------------: | ----------------- | ------------ |
| 3616    | Prendre contact avec le client     | M                        | FastTrack Manager | All Services |

## Next Steps

- Passez à l’[évaluation technique](assess-conduct-technical-assessment.md).
`,
  'migrate-migration': `# Migration des données

Phase: **Migration**

## Overview

Ce processus amène les données du client vers Exchange Online, OneDrive et SharePoint.

## Approach

### Essayer une migration

Primary Role: **Migration Velocity Manager**  
Applies To: **Exchange**

Déplacez d’abord quelques comptes.

#### FTOP Tasks

| Task ID | Task Name                        | (M)andatory / (O)ptional | FastTrack Role     | Services |
| ------- | -------------------------------- | :----------------------: | ------------------ | -------- |
| 1330    | Valider la migration du courrier | O                        | FastTrack Engineer | Exchange |

## Next Steps

- Concluez par la [revue du succès](success-conduct-success-review.md).
`,
  'phase-migrate': `# Phase de migration

Le courrier et les fichiers passent dans le nuage.

- [Migration des données](migrate-migration.md)
`,
};
