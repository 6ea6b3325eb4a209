package org.aiwei.campaign;

import java.util.List;

record GroupPage(CampaignHead head, List<GroupMember> members) {}
