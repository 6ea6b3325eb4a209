package org.aiwei.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface PersonRepository extends JpaRepository<Person, UUID>, JpaSpecificationExecutor<Person> {

    Optional<Person> findByLogin(String login);

    List<Person> findByLoginIn(Collection<String> logins);

    boolean existsByLogin(String login);

    /** Leaves the version alone: signing in is no change that a colleague's open form could lose. */
    @Modifying
    @Query("update Person person set person.lastSignInAt = :at where person.id = :id")
    void signedIn(UUID id, Instant at);
}
