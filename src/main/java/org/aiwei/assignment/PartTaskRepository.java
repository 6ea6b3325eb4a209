package org.aiwei.assignment;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PartTaskRepository extends JpaRepository<PartTask, UUID> {}
