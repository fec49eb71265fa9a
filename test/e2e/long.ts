/** A note whose questions have what the review has to show: a long answer, a list, code, a wide table, two languages. */
export const longNote = (about: string): string => `# Durable execution

## Category 1: Basics

### Q1: What makes ${about} durable?

**Что делает ${about} надёжным?**

Of ${about}, it keeps a history of every step outside the process that runs it, so that any other process can read the history and go on where the first one stopped. ${'Nothing of that is lost when a machine goes away. '.repeat(4)}

**Key points:**

- History of events
- Deterministic replay
- Timers that outlive the process

#### How it looks

${'A worker asks for a task, runs it and reports what came of it, and then asks for the next. '.repeat(5)}

\`\`\`python
@workflow.defn
class Greet:
    async def run(self, name: str) -> str: return await workflow.execute_activity(greet, name, start_to_close_timeout=timedelta(seconds=10))
\`\`\`

| what | where it is kept | how long it is kept there by default | who may read it while it is kept |
| --- | --- | --- | --- |
| history_of_all_events_of_a_workflow | the_database_of_the_cluster | thirty_days_and_then_archived | everybody_in_the_namespace |

### Q2: What is a queue of ${about}?

A list that workers of ${about} poll. See [[Workers]].

- Named by a string
- Made when it is first used

### Q3: What is the activity of ${about}?

A function of ${about} that may fail.

### Q4: What is the signal of ${about}?

A message to running ${about}.

### Q5: What is the query of ${about}?

A question to running ${about}.
`;

export const workersNote = '# Workers\n\nThey poll.\n';
