package org.luoshi.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.function.Supplier;

/**
 * What the system has to do because of a caller's command beyond what he may see, such as moving deadlines when an administrator, who
 * sees no matter, imports a calendar. It happens in his transaction and in his name; nothing it reads may reach his answer but numbers.
 */
@ApplicationScoped
public class WiderScope {
    private final EntityManager entityManager;
    private final CurrentCaller currentCaller;

    public WiderScope(EntityManager entityManager, CurrentCaller currentCaller) {
        this.entityManager = entityManager;
        this.currentCaller = currentCaller;
    }

    /** Needs a transaction. When the work fails, so does the transaction, and the database forgets the wider scope with it. */
    public <T> T call(Supplier<T> work) {
        currentCaller.get();
        entityManager.flush();
        run("select enter_system()");
        var answer = work.get();
        entityManager.flush();
        entityManager.clear();
        entityManager
                .createNativeQuery("select officer_id from enter_caller(:subject, :roles)", Object.class)
                .setParameter("subject", currentCaller.subject())
                .setParameter("roles", currentCaller.roleNames())
                .getSingleResult();
        return answer;
    }

    private void run(String sql) {
        entityManager.createNativeQuery(sql, Object.class).getSingleResult();
    }
}
