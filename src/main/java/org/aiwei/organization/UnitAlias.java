package org.aiwei.organization;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.platform.Pinyin;

/** Another name under which papers mention the unit. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class UnitAlias {

    @Id
    private UUID id;

    private String alias;
    private String aliasPy;

    UnitAlias(String alias) {
        this.id = UUID.randomUUID();
        this.alias = alias;
        this.aliasPy = Pinyin.initials(alias);
    }
}
