package org.aiwei.assignment;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProgressNoteRepository extends JpaRepository<ProgressNote, UUID> {}
