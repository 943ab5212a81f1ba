// SPDX-License-Identifier: GPL-3.0-or-later
// Every call of the vendor's own client, contacts-api-node 2.0.5, against the sandbox.
'use strict';
const assert = require('assert');
const http = require('http');
const { URL } = require('url');

const cplus = require('contacts-api-node')({
    clientId: 'sandbox-client',
    clientSecret: 'sandbox-client-secret',
    redirectUri: 'http://127.0.0.1/cb',
    scope: ['account.read', 'contacts.read', 'contacts.write', 'tags.read', 'tags.write', 'teams.read',
        'webhooks.read', 'webhooks.write'].join(','),
});

let calls = 0;
/// Counts a call and hands its answer on.
async function call(name, promise) {
    ++calls;
    try {
        return await promise;
    } catch (error) {
        throw new Error(`${name}: ${error.statusCode || ''} ${error.message}`);
    }
}

/// The person presses Allow; where the browser is sent.
function consent(page) {
    return new Promise((resolve, reject) => {
        const request = http.request(page, {
            method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        }, answer => { answer.resume(); resolve(new URL(answer.headers.location)); });
        request.on('error', reject);
        request.end('decision=allow');
    });
}

async function main() {
    const back = await consent(await call('getAuthorizationUrl',
        cplus.oauth.getAuthorizationUrl(undefined, { state: 's 1' })));
    assert.strictEqual(back.searchParams.get('state'), 's 1');
    const tokens = await call('exchangeAuthCode', cplus.oauth.exchangeAuthCode(back.searchParams.get('code')));
    assert.ok(!cplus.oauth.isExpired(tokens));
    const fresh = await call('exchangeRefreshToken', cplus.oauth.exchangeRefreshToken(tokens.refresh_token));
    assert.ok(fresh.access_token);
    const token = fresh.access_token;
    const { account, contacts, tags, teams, webhooks } = cplus.contacts;

    assert.ok((await call('account.get', account.get(token))).account.accountId);
    const page = await call('contacts.scroll', contacts.scroll(token));
    assert.ok(page.contacts.length > 0);
    const next = await call('contacts.scroll', contacts.scroll(token, { size: 10 }));
    assert.strictEqual(next.contacts.length, 10);
    const rest = await call('contacts.scroll', contacts.scroll(token, { size: 10, scrollCursor: next.cursor }));
    assert.notStrictEqual(rest.contacts[0].contactId, next.contacts[0].contactId);

    const made = (await call('contacts.create', contacts.create(token, {
        contact: { contactData: { name: { givenName: 'Zoëlla' }, notes: 'vendor' } },
    }))).contact;
    assert.strictEqual(made.contactData.name.givenName, 'Zoëlla');
    const got = await call('contacts.get', contacts.get(token, { contactIds: [made.contactId] }));
    assert.deepStrictEqual(got.contacts, [made]);
    const found = await call('contacts.search', contacts.search(token, { searchQuery: 'firstName:Zoëlla' }));
    assert.strictEqual(found.contacts[0].contactId, made.contactId);
    const changed = (await call('contacts.update', contacts.update(token, {
        contact: { contactId: made.contactId, etag: made.etag, contactData: { notes: 'changed' } },
    }))).contact;
    assert.deepStrictEqual(changed.contactData, { notes: 'changed' });
    await assert.rejects(call('contacts.update', contacts.update(token, { contact: made })), /409/);
    const png = Buffer.from('89504e470d0a1a0a', 'hex');
    const photo = await call('contacts.uploadPhoto',
        contacts.uploadPhoto(token, { contactId: made.contactId }, png));
    assert.strictEqual(photo.contact.contactData.photos.length, 1);

    const tag = (await call('tags.create', tags.create(token, { tag: { tagData: { name: 'n' } } }))).tag;
    assert.strictEqual((await call('tags.get', tags.get(token, { tagIds: [tag.tagId] }))).tags.length, 1);
    assert.strictEqual((await call('tags.scroll', tags.scroll(token, { size: 100 }))).tags.length, 1);
    const renamed = (await call('tags.update', tags.update(token, {
        tag: { tagId: tag.tagId, etag: tag.etag, tagData: { name: 'm' } },
    }))).tag;
    const tagged = await call('contacts.manageTags', contacts.manageTags(token, {
        contactIds: [made.contactId], addTagIds: [tag.tagId], removeTagIds: [],
    }));
    assert.deepStrictEqual(tagged.contacts[0].contactMetadata.tagIds, [tag.tagId]);
    await call('tags.delete', tags.del(token, { tagId: tag.tagId, etag: renamed.etag }));

    assert.ok((await call('teams.get', teams.get(token))).teams.length > 0);
    const { triggers } = await call('webhooks.getTriggers', webhooks.getTriggers(token));
    assert.ok(triggers.includes('contact.added'));
    const hook = (await call('webhooks.create', webhooks.create(token, {
        url: 'https://x.example/hook', triggerIds: ['contact.added', 'contact.updated'],
    }))).webhook;
    const hooks = await call('webhooks.get', webhooks.get(token, { webhookIds: [hook.webhookId] }));
    assert.strictEqual(hooks.webhooks.length, 1);
    assert.strictEqual((await call('webhooks.search', webhooks.search(token, { url: hook.url }))).webhooks.length, 1);
    await call('webhooks.getBatches', webhooks.getBatches(token, { webhookId: hook.webhookId }));
    await call('webhooks.delete', webhooks.del(token, { webhookId: hook.webhookId }));

    const last = (await call('contacts.get', contacts.get(token, { contactIds: [made.contactId] }))).contacts[0];
    await call('contacts.delete', contacts.del(token, { contactId: last.contactId, etag: last.etag }));
    assert.deepStrictEqual((await contacts.get(token, { contactIds: [made.contactId] })).contacts, []);
    console.log(`${calls} calls`);
}

main().catch(error => { console.error(error); process.exit(1); });
